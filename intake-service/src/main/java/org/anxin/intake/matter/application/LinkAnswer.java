package org.anxin.intake.matter.application;

import java.util.UUID;
import org.anxin.contracts.value.LinkKind;
import org.anxin.contracts.value.MatterId;
import org.anxin.intake.matter.domain.Linking;
import org.anxin.intake.matter.domain.Matter;
import org.jspecify.annotations.Nullable;

/**
 * Whether a report belongs to another matter.
 *
 * @param status {@code LINKED}; {@code PENDING} while its holder hasn't answered whether it rests; else that of a matter of its own
 * @param linkedTo the matter that it belongs to, or is to belong to; null for one of its own
 */
public record LinkAnswer(
        UUID matterId,
        String status,
        @Nullable UUID linkedTo,
        @Nullable LinkKind kind) {
    private static final String PENDING = "PENDING";

    /** Whether the holder's answer is waited for. */
    public boolean waits() {
        return status.equals(PENDING);
    }

    static LinkAnswer of(MatterId matter, Matter state) {
        return switch (state) {
            case Matter.NotReceived _ -> throw new IllegalStateException("a command was accepted and left no matter");
            case Matter.Linked linked ->
                new LinkAnswer(
                        matter.value(), MatterView.status(linked), linked.to().value(), linked.kind());
            case Matter.Opened opened
            when opened.dealings().waiting() instanceof Linking linking ->
                new LinkAnswer(matter.value(), PENDING, linking.to().value(), linking.kind());
            case Matter.Known known -> new LinkAnswer(matter.value(), MatterView.status(known), null, null);
        };
    }
}

package org.anxin.intake.matter.application;

import java.util.UUID;
import org.anxin.contracts.value.LinkKind;
import org.anxin.contracts.value.MatterId;
import org.anxin.intake.matter.domain.Matter;
import org.jspecify.annotations.Nullable;

/**
 * Whether a report belongs to another matter.
 *
 * @param linkedTo null for a matter of its own
 */
public record LinkAnswer(
        UUID matterId,
        String status,
        @Nullable UUID linkedTo,
        @Nullable LinkKind kind) {
    static LinkAnswer of(MatterId matter, Matter state) {
        return switch (state) {
            case Matter.NotReceived _ -> throw new IllegalStateException("a command was accepted and left no matter");
            case Matter.Linked linked ->
                new LinkAnswer(
                        matter.value(), MatterView.status(linked), linked.to().value(), linked.kind());
            case Matter.Known known -> new LinkAnswer(matter.value(), MatterView.status(known), null, null);
        };
    }
}

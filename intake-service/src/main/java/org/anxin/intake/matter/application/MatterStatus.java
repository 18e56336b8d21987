package org.anxin.intake.matter.application;

import java.time.Instant;
import java.util.UUID;
import org.anxin.contracts.value.Holder;
import org.anxin.contracts.value.MatterId;
import org.anxin.intake.matter.domain.Matter;
import org.jspecify.annotations.Nullable;

/**
 * Where a matter stands at intake, after a command.
 *
 * @param status {@code RECEIVED}, {@code OPENED}, {@code LINKED} when it belongs to another, or {@code CONCLUDED} for one that ended at intake
 * @param leg the leg of the holder
 */
public record MatterStatus(
        UUID matterId,
        String status,
        Holder holder,
        int leg,
        @Nullable Instant openedAt,
        @Nullable Instant signBy) {

    static MatterStatus of(MatterId matter, Matter state) {
        return switch (state) {
            case Matter.NotReceived _ -> throw new IllegalStateException("a command was accepted and left no matter");
            case Matter.Received received ->
                new MatterStatus(matter.value(), MatterView.status(received), Holder.INTAKE, Matter.LEG, null, null);
            case Matter.Opened opened ->
                new MatterStatus(
                        matter.value(),
                        MatterView.status(opened),
                        opened.handOver().to(),
                        opened.handOver().leg(),
                        opened.openedAt(),
                        opened.signBy());
            case Matter.Linked linked ->
                new MatterStatus(matter.value(), MatterView.status(linked), Holder.INTAKE, Matter.LEG, null, null);
            case Matter.Concluded concluded ->
                new MatterStatus(
                        matter.value(),
                        MatterView.status(concluded),
                        concluded.handOver().to(),
                        concluded.handOver().leg(),
                        null,
                        null);
            case Matter.Imported _ ->
                throw new IllegalStateException("no command leaves an imported matter with a holder");
        };
    }
}

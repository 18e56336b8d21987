package org.anxin.dispatch.handover.adapter.rest;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.anxin.contracts.reference.ShiftHandedOver;
import org.anxin.contracts.reference.ShiftTakenOver;
import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.ShiftHandOverId;
import org.anxin.dispatch.handover.domain.ShiftHandOver;
import org.jspecify.annotations.Nullable;

/**
 * A hand-over of a shift.
 *
 * @param openMatters matters with an open order at that moment, the oldest first
 * @param hasNotes whether there are notes to be read
 * @param takenOverBy who signed as the second person; null while nobody has
 */
public record HandOverAnswer(
        ShiftHandOverId handOver,
        ActorId handedOverBy,
        Instant handedOverAt,
        List<MatterId> openMatters,
        boolean hasNotes,
        @Nullable ActorId takenOverBy,
        @Nullable Instant takenOverAt) {
    public HandOverAnswer {
        openMatters = List.copyOf(openMatters);
    }

    static HandOverAnswer of(ShiftHandedOver handed, @Nullable ShiftTakenOver taken) {
        return new HandOverAnswer(
                handed.handOver(),
                handed.by(),
                handed.handedOverAt(),
                handed.openMatters(),
                handed.notes() != null,
                taken == null ? null : taken.by(),
                taken == null ? null : taken.takenOverAt());
    }

    static HandOverAnswer of(ShiftHandOver state) {
        return of(Objects.requireNonNull(state.handed()), state.taken());
    }
}

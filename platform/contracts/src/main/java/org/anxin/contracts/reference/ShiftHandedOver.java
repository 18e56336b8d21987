package org.anxin.contracts.reference;

import java.time.Instant;
import java.util.List;
import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.ShiftHandOverId;
import org.anxin.contracts.value.TextRef;
import org.jspecify.annotations.Nullable;

/**
 * Who led a shift hands over, and signs for it.
 *
 * @param centre the centre that the stream belongs to
 * @param by who hands over
 * @param openMatters matters with an open order at that moment, the oldest first, at most 1,000
 * @param notes what the next shift has to know; null when nothing was noted
 */
public record ShiftHandedOver(
        CentreCode centre,
        ShiftHandOverId handOver,
        ActorId by,
        Instant handedOverAt,
        List<MatterId> openMatters,
        @Nullable TextRef notes)
        implements ReferenceEvent {}

package org.anxin.dispatch.handover.domain;

import java.time.Instant;
import java.util.List;
import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.ShiftHandOverId;
import org.anxin.contracts.value.TextRef;
import org.jspecify.annotations.Nullable;

/**
 * Hand a shift over, and sign for it.
 *
 * @param leads who leads the shift by the rosters; empty where they name nobody, and any shift lead may
 * @param openMatters matters with an open order
 * @param notes what the next shift has to know; null when nothing was noted
 */
public record HandOverShift(
        Instant at,
        CentreCode centre,
        ShiftHandOverId handOver,
        ActorId by,
        List<ActorId> leads,
        List<MatterId> openMatters,
        @Nullable TextRef notes)
        implements HandOverCommand {
    public HandOverShift {
        leads = List.copyOf(leads);
        openMatters = List.copyOf(openMatters);
    }
}

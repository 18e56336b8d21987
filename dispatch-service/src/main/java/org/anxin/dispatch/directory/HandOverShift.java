package org.anxin.dispatch.directory;

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
 * @param openMatters matters with an open order
 * @param notes what the next shift has to know; null when nothing was noted
 */
public record HandOverShift(
        Instant at,
        CentreCode centre,
        ShiftHandOverId handOver,
        ActorId by,
        List<MatterId> openMatters,
        @Nullable TextRef notes)
        implements DirectoryCommand {
    public HandOverShift {
        openMatters = List.copyOf(openMatters);
    }
}

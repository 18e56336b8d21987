package org.anxin.dispatch.policy.domain;

import java.time.Instant;
import java.util.List;
import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.DayHours;
import org.anxin.contracts.value.LadderStep;
import org.jspecify.annotations.Nullable;

/**
 * Adopt a new version of the centre's ladder.
 *
 * @param validFrom null for now
 * @param steps none when nobody is to be called
 */
public record AdoptLadder(
        Instant at,
        @Nullable Instant validFrom,
        List<LadderStep> steps,
        @Nullable ActorId supervisor,
        @Nullable DayHours quiet)
        implements PolicyCommand {
    public AdoptLadder {
        steps = List.copyOf(steps);
    }
}

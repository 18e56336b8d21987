package org.anxin.contracts.reference;

import java.time.Instant;
import java.util.List;
import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.DayHours;
import org.anxin.contracts.value.LadderStep;
import org.jspecify.annotations.Nullable;

/**
 * A version of a centre's ladder holds from a moment on: who is called when a step isn't done in time.
 *
 * @param version 1 or more
 * @param supervisor null where nobody is named
 * @param quiet hours in which nobody is called who isn't on duty; null where everybody may be called at any hour
 */
public record LadderAdopted(
        int version,
        Instant validFrom,
        List<LadderStep> steps,
        @Nullable ActorId supervisor,
        @Nullable DayHours quiet) implements ReferenceEvent {}

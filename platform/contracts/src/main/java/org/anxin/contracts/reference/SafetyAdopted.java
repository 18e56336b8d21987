package org.anxin.contracts.reference;

import java.time.Duration;
import java.time.Instant;
import org.anxin.contracts.value.TwoPersonRule;
import org.jspecify.annotations.Nullable;

/**
 * A version of a centre's rules for the safety of its teams holds from a moment on.
 *
 * @param version 1 or more
 * @param checkIn how often a team on the spot gives a sign of life; null where it needn't
 * @param twoPersons when nobody goes alone; null where everybody may
 */
public record SafetyAdopted(
        int version,
        Instant validFrom,
        @Nullable Duration checkIn,
        @Nullable TwoPersonRule twoPersons) implements ReferenceEvent {}

package org.anxin.dispatch.policy.domain;

import java.time.Duration;
import java.time.Instant;
import org.anxin.contracts.value.TwoPersonRule;
import org.jspecify.annotations.Nullable;

/**
 * Adopt a new version of the rules for the safety of teams.
 *
 * @param validFrom null for now
 * @param checkIn how often a team on the spot gives a sign of life; null where it needn't
 * @param twoPersons when nobody goes alone; null where everybody may
 */
public record AdoptSafety(
        Instant at,
        @Nullable Instant validFrom,
        @Nullable Duration checkIn,
        @Nullable TwoPersonRule twoPersons) implements PolicyCommand {}

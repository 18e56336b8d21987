package org.anxin.contracts.value;

import java.time.Duration;
import java.time.Instant;

/**
 * How often a team on the spot gives a sign of life.
 *
 * @param interval at most so long after the one before, above zero
 * @param firstDueAt when the first one is due
 */
public record CheckInTerms(Duration interval, Instant firstDueAt) {
    /** @throws IllegalArgumentException when the interval isn't above zero */
    public CheckInTerms {
        if (!interval.isPositive()) {
            throw new IllegalArgumentException("interval must be above zero");
        }
    }
}

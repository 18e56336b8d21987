package org.anxin.contracts.value;

import java.time.Duration;

/**
 * One stage of a clock policy: from where to where, and how long it may take.
 *
 * @param limit time from start to due, above zero
 * @param warnPercent part of the limit after which a warning is given, 1 to 99
 */
public record StageTerms(
        StageCode stage, ClockStart start, ClockEnd end, Duration limit, StageKind kind, int warnPercent) {
    /** @throws IllegalArgumentException when limit or warning are out of bounds */
    public StageTerms {
        if (!limit.isPositive() || warnPercent < 1 || warnPercent > 99) {
            throw new IllegalArgumentException("limit must be above zero and warnPercent within 1 to 99");
        }
    }
}

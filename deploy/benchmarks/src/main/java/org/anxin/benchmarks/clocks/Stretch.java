package org.anxin.benchmarks.clocks;

import java.time.Duration;
import java.time.Instant;

/**
 * A stretch of time in which clocks fall due at an even rate.
 *
 * @param from when the first is due
 * @param rate how many are due a second
 * @param length how long it is
 */
record Stretch(Instant from, int rate, Duration length) {
    /** How many are due in it. */
    int count() {
        return Math.toIntExact(rate * length.toSeconds());
    }

    /** When the i-th of them is due, to the whole millisecond: Quartz knows nothing finer. */
    Instant due(int i) {
        return from.plusMillis(i * 1000L / rate);
    }

    /** The first moment after it. */
    Instant to() {
        return from.plus(length);
    }
}

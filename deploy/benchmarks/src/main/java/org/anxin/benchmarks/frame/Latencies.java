package org.anxin.benchmarks.frame;

import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** Durations of one kind, kept in whole microseconds up to a minute with three digits. Not for several threads. */
public final class Latencies {
    private static final long LONGEST_MICROS = TimeUnit.MINUTES.toMicros(1);

    private final Histogram histogram = new Histogram(LONGEST_MICROS, 3);

    /** Takes one duration; what is longer than a minute counts as a minute. */
    public void add(long nanos) {
        histogram.recordValue(Math.clamp(TimeUnit.NANOSECONDS.toMicros(nanos), 0, LONGEST_MICROS));
    }

    /** Takes all of others. */
    public void add(Latencies others) {
        histogram.add(others.histogram);
    }

    /** How many there are. */
    public long count() {
        return histogram.getTotalCount();
    }

    /** The duration that so many percent don't exceed, in milliseconds. */
    public double millis(double percent) {
        return histogram.getValueAtPercentile(percent) / 1000.0;
    }

    /** The longest, in milliseconds. */
    public double longestMillis() {
        return histogram.getMaxValue() / 1000.0;
    }
}

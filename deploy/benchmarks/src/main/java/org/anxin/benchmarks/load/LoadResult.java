package org.anxin.benchmarks.load;

import java.time.Duration;
import org.anxin.benchmarks.frame.Latencies;

/**
 * What came of some load.
 *
 * @param answered requests that were answered within the time
 * @param took the time
 * @param latencies of each request, from when it was due to its whole answer
 */
public record LoadResult(long answered, Duration took, Latencies latencies) {
    /** Answers in a second. */
    public double rate() {
        return answered * 1e9 / took.toNanos();
    }
}

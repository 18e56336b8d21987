package org.anxin.analytics.replay;

import java.time.Duration;
import java.util.List;
import org.anxin.analytics.fold.Tallies;

/**
 * What a replay came to.
 *
 * @param records how many were read
 * @param matters how many were met
 * @param elapsed from the first poll to the last partition's end
 * @param faults partitions that could not be read to their end; the tallies hold what stood before
 */
public record ReplayOutcome(Tallies tallies, long records, long matters, Duration elapsed, List<ReplayFault> faults) {
    /** Records read in a second. */
    public double recordsPerSecond() {
        return elapsed.isZero() ? 0 : records * 1e9 / elapsed.toNanos();
    }
}

package org.anxin.analytics.ledger;

import java.util.Map;
import java.util.SortedMap;
import org.anxin.analytics.fold.Tallies;

/**
 * Tallies and the position that they stand on, as they were at one moment.
 *
 * @param position by partition, the next offset to be read
 * @param stops by partition
 */
public record Snapshot(Tallies tallies, SortedMap<Integer, Long> position, Map<Integer, Stop> stops) {
    /** Whether everything below the end of every partition is or will be counted: no partition stands still. */
    public boolean complete() {
        return stops.isEmpty();
    }
}

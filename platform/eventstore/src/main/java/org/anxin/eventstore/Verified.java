package org.anxin.eventstore;

import java.util.List;

/**
 * What came of holding a store and the log against each other.
 *
 * @param streams of the store and the log together
 * @param stored events of the store
 * @param published first occurrences of them on the log
 * @param repeats further occurrences, which readers drop
 * @param findings what doesn't fit, ids and places only: the first row of each stream that doesn't, at most {@link Findings#MOST}
 * @param faults how many findings there were
 */
public record Verified(long streams, long stored, long published, long repeats, List<String> findings, long faults) {
    /** Whether every row, every record and every hash fits. */
    public boolean fits() {
        return faults == 0;
    }
}

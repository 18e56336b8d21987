package org.anxin.analytics.ledger;

import org.jspecify.annotations.Nullable;

/**
 * Where this instance stands in a partition that it was assigned.
 *
 * @param next the offset of the next record to fold
 * @param stop why it stands still there, if it does
 */
record PartitionState(long next, @Nullable Stop stop) {
    /** A partition that was never read. */
    static final PartitionState UNREAD = new PartitionState(0, null);

    /**
     * The same, held against the log. One that ends before the position has lost records that were counted.
     *
     * @param end the offset that the next record of the log will get
     */
    PartitionState against(long end) {
        if (next > end) {
            return new PartitionState(
                    next, new Stop(next, Stop.SHORTER, "the log ends at " + end + ", before what was counted"));
        }
        return stop != null && stop.code().equals(Stop.SHORTER) ? new PartitionState(next, null) : this;
    }
}

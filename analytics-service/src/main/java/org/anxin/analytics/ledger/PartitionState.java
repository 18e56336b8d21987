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
}

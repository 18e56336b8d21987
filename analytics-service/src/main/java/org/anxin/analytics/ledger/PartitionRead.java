package org.anxin.analytics.ledger;

import org.jspecify.annotations.Nullable;

/**
 * What one batch did to one partition.
 *
 * @param from the position before
 * @param to the position after
 * @param stop where it stands still now, if it does
 */
record PartitionRead(
        int partition, long from, long to, @Nullable Stop stop) {}

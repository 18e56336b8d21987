package org.anxin.analytics.replay;

/**
 * Where a replay had to stop in a partition.
 *
 * @param offset of the record that couldn't be read
 * @param code stable, kebab-case
 */
public record ReplayFault(int partition, long offset, String code, String detail) {}

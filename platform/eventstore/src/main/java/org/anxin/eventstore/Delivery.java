package org.anxin.eventstore;

/**
 * A record of the log as a command's cause. Its sequence is kept in the transaction of its effects, so it has them exactly once.
 *
 * @param source who recorded it
 * @param sequence its place in the source's stream of the same id
 */
public record Delivery(String source, long sequence) {}

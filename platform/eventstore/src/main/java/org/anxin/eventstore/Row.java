package org.anxin.eventstore;

/**
 * One row to write.
 *
 * @param json an object with the table's columns, in the notation of PostgreSQL's {@code json_populate_record} (bytea as {@code \x…})
 */
public record Row(RowTable table, String json) {}

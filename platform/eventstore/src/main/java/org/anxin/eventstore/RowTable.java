package org.anxin.eventstore;

import java.util.List;

/**
 * A table that is written in the transaction of the events.
 *
 * @param key its primary key, which is also how a row is replaced
 * @param stream the column that holds the stream's id
 * @param columns all columns, key and stream among them
 */
public record RowTable(String name, List<String> key, String stream, List<String> columns) {
    /** A view: one row per stream, keyed by it. */
    public static RowTable view(String name, String stream, String... others) {
        var columns = new java.util.ArrayList<>(List.of(stream));
        columns.addAll(List.of(others));
        return new RowTable(name, List.of(stream), stream, List.copyOf(columns));
    }
}

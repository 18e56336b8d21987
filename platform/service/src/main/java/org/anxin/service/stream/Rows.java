package org.anxin.service.stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.anxin.eventstore.Row;
import org.anxin.eventstore.RowTable;
import org.anxin.service.codec.StrictJson;
import org.jspecify.annotations.Nullable;

/** Makes a {@link Row} column by column. Columns that aren't set become NULL. */
public final class Rows {
    private static final JsonMapper JSON = StrictJson.rest();

    private final RowTable table;
    private final Map<String, @Nullable Object> columns = new LinkedHashMap<>();

    private Rows(RowTable table) {
        this.table = table;
    }

    /** A row of this table, with nothing in it yet. */
    public static Rows of(RowTable table) {
        return new Rows(table);
    }

    /**
     * Sets a column: text, number, boolean, enum, id, code, amount, time, duration, bytes, a list for an array column, or a record or map for
     * a json column.
     *
     * @throws IllegalArgumentException when the table has no such column
     */
    public Rows set(String column, @Nullable Object value) {
        if (!table.columns().contains(column)) {
            throw new IllegalArgumentException(table.name() + " has no column " + column);
        }
        columns.put(
                column, value instanceof byte[] bytes ? "\\x" + HexFormat.of().formatHex(bytes) : value);
        return this;
    }

    /** The row. */
    public Row row() {
        try {
            return new Row(table, JSON.writeValueAsString(columns));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a row of " + table.name() + " can't be written", e);
        }
    }
}

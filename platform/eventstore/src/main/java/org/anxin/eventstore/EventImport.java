package org.anxin.eventstore;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes events from the log into the store byte for byte, and makes everything that is kept beside a stream anew from its events. */
public final class EventImport {
    private final List<StreamType<?, ?, ?, ?>> types;

    /** @param types every kind of stream of this store */
    public EventImport(List<StreamType<?, ?, ?, ?>> types) {
        this.types = List.copyOf(types);
    }

    Optional<UUID> idAt(Connection connection, UUID stream, long version) throws SQLException {
        try (var query =
                connection.prepareStatement("SELECT event_id FROM event WHERE stream_id = ? AND stream_version = ?")) {
            query.setObject(1, stream);
            query.setLong(2, version);
            try (var rows = query.executeQuery()) {
                return rows.next() ? Optional.of(rows.getObject(1, UUID.class)) : Optional.empty();
            }
        }
    }

    Optional<byte[]> hashAt(Connection connection, UUID stream, long version) throws SQLException {
        try (var query =
                connection.prepareStatement("SELECT hash FROM event WHERE stream_id = ? AND stream_version = ?")) {
            query.setObject(1, stream);
            query.setLong(2, version);
            try (var rows = query.executeQuery()) {
                return rows.next() ? Optional.of(rows.getBytes(1)) : Optional.empty();
            }
        }
    }

    void insert(Connection connection, int incarnation, StoredEvent event) throws SQLException {
        try (var insert = connection.prepareStatement("""
                INSERT INTO event (incarnation, stream_id, stream_version, event_id, type, occurred_at, recorded_at, data, metadata, hash)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?::json, ?::json, ?)""")) {
            insert.setInt(1, incarnation);
            insert.setObject(2, event.stream());
            insert.setLong(3, event.version());
            insert.setObject(4, event.id());
            insert.setString(5, event.type());
            insert.setObject(6, Micros.utc(event.occurredAt()));
            insert.setObject(7, Micros.utc(event.recordedAt()));
            insert.setString(8, event.data());
            insert.setString(9, event.metadata());
            insert.setBytes(10, event.hash());
            insert.executeUpdate();
        }
    }

    /** Writes a stream's view rows, timers and keys from its events, over whatever stands there. */
    public void rebuild(Connection connection, UUID stream) throws SQLException {
        var events = read(connection, stream);
        if (!events.isEmpty()) {
            rebuild(connection, typeOf(events.getFirst()), stream, events);
        }
    }

    private <S> void rebuild(Connection connection, StreamType<?, ?, S, ?> type, UUID stream, List<StoredEvent> events)
            throws SQLException {
        var derived =
                type.derive().apply(stream, Loaded.of(type, stream, events).state());
        run(connection, "DELETE FROM timer WHERE stream_id = ?", stream);
        for (var deadline : derived.deadlines()) {
            run(
                    connection,
                    "INSERT INTO timer (stream_id, name, due_at) VALUES (?, ?, ?)",
                    stream,
                    deadline.name(),
                    Micros.utc(deadline.dueAt()));
        }
        for (var key : derived.keys()) {
            run(
                    connection,
                    "INSERT INTO claimed_key (scope, key, stream_id, answer) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
                    key.scope(),
                    key.key(),
                    stream,
                    key.answer());
        }
        var rows = derived.rows().stream()
                .collect(groupingBy(Row::table, LinkedHashMap::new, mapping(Row::json, joining(",", "[", "]"))));
        for (var table : rows.entrySet()) {
            replace(connection, table.getKey(), stream, table.getValue());
        }
    }

    /** Rows that stay are written over and not anew: columns that no event fills keep what they hold. */
    private static void replace(Connection connection, RowTable table, UUID stream, String rows) throws SQLException {
        var columns = String.join(", ", table.columns());
        var same = table.key().stream()
                .map(column -> "r.%1$s = t.%1$s".formatted(column))
                .collect(joining(" AND "));
        var written = table.columns().stream()
                .map(column -> "%1$s = EXCLUDED.%1$s".formatted(column))
                .collect(joining(", "));
        run(
                connection,
                "DELETE FROM %1$s t WHERE t.%2$s = ? AND NOT EXISTS (SELECT FROM json_populate_recordset(NULL::%1$s, ?::json) r WHERE %3$s)"
                        .formatted(table.name(), table.stream(), same),
                stream,
                rows);
        run(
                connection,
                "INSERT INTO %1$s (%2$s) SELECT %2$s FROM json_populate_recordset(NULL::%1$s, ?::json) ON CONFLICT (%3$s) DO UPDATE SET %4$s"
                        .formatted(table.name(), columns, String.join(", ", table.key()), written),
                rows);
    }

    private StreamType<?, ?, ?, ?> typeOf(StoredEvent first) {
        return types.stream()
                .filter(type -> first.type().startsWith(type.prefix()))
                .findFirst()
                .orElseThrow(() -> new UnreadableEventException("no stream type for " + first.type()));
    }

    private static List<StoredEvent> read(Connection connection, UUID stream) throws SQLException {
        try (var query = connection.prepareStatement("""
                SELECT stream_version, event_id, type, occurred_at, recorded_at, data::text, metadata::text, hash
                FROM event WHERE stream_id = ? ORDER BY stream_version""")) {
            query.setObject(1, stream);
            var events = new ArrayList<StoredEvent>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    events.add(new StoredEvent(
                            stream,
                            rows.getLong(1),
                            rows.getObject(2, UUID.class),
                            rows.getString(3),
                            rows.getObject(4, OffsetDateTime.class).toInstant(),
                            rows.getObject(5, OffsetDateTime.class).toInstant(),
                            rows.getString(6),
                            rows.getString(7),
                            rows.getBytes(8)));
                }
            }
            return events;
        }
    }

    private static void run(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}

package org.anxin.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
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
        for (var row : derived.rows()) {
            var columns = String.join(", ", row.table().columns());
            run(connection, "DELETE FROM %s WHERE %s = ?".formatted(row.table().name(), row.table().stream()), stream);
            run(
                    connection,
                    "INSERT INTO %s (%s) SELECT %s FROM json_populate_record(NULL::%s, ?::json)"
                            .formatted(
                                    row.table().name(),
                                    columns,
                                    columns,
                                    row.table().name()),
                    row.json());
        }
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

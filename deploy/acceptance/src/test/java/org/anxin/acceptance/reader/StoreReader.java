package org.anxin.acceptance.reader;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads a service's tables by plain SQL. */
public final class StoreReader {
    private StoreReader() {}

    /** All events of a store, by stream and version. */
    public static List<Stored> events(Connection connection, String service) throws SQLException {
        return events(connection, service, Long.MAX_VALUE);
    }

    /** The same up to a position. */
    public static List<Stored> events(Connection connection, String service, long upTo) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                SELECT incarnation, stream_id, stream_version, event_id, type,
                       (extract(epoch FROM occurred_at) * 1000000)::bigint, (extract(epoch FROM recorded_at) * 1000000)::bigint,
                       data::text, metadata::text, hash
                FROM event WHERE position <= %d ORDER BY stream_id, stream_version""".formatted(upTo))) {
            var events = new ArrayList<Stored>();
            while (rows.next()) {
                events.add(new Stored(
                        service,
                        rows.getInt(1),
                        rows.getObject(2, UUID.class),
                        rows.getLong(3),
                        rows.getObject(4, UUID.class),
                        rows.getString(5),
                        rows.getLong(6),
                        rows.getLong(7),
                        rows.getString(8),
                        rows.getString(9),
                        rows.getBytes(10)));
            }
            return events;
        }
    }

    /** One number. */
    public static long number(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** By partition, how far a service has read a topic. */
    public static Map<Integer, Long> positions(Connection connection, String topic) throws SQLException {
        try (var statement =
                connection.prepareStatement("SELECT partition, next_offset FROM log_position WHERE topic = ?")) {
            statement.setString(1, topic);
            try (var rows = statement.executeQuery()) {
                var positions = new HashMap<Integer, Long>();
                while (rows.next()) {
                    positions.put(rows.getInt(1), rows.getLong(2));
                }
                return positions;
            }
        }
    }
}

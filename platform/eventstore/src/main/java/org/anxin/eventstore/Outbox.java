package org.anxin.eventstore;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The event table read as an outbox. Only what stands below the oldest running transaction is read: anything above may still get a neighbour that
 * commits later with a lower place, and reading on from the highest place seen would lose it.
 */
final class Outbox {
    private static final String NEXT = """
            SELECT incarnation, transaction_id::text AS transaction_text, position, stream_id, stream_version, event_id, type, occurred_at, recorded_at,
                   data::text, metadata::text, hash
            FROM event
            WHERE (incarnation, transaction_id, position) > (?, ?::xid8, ?)
              AND (incarnation < (SELECT incarnation FROM store_state) OR transaction_id < pg_snapshot_xmin(pg_current_snapshot()))
            ORDER BY incarnation, transaction_id, position LIMIT ?""";

    private static final String LAG = """
            SELECT coalesce(extract(epoch FROM platform_clock_time() - min(recorded_at)), 0) FROM (
              SELECT recorded_at FROM event WHERE (incarnation, transaction_id, position) > (?, ?::xid8, ?)
              ORDER BY incarnation, transaction_id, position LIMIT 1) oldest""";

    private Outbox() {}

    /** An event and its place in the order of the outbox. */
    record Entry(RelayCursor place, StoredEvent event) {}

    static List<Entry> next(Connection connection, RelayCursor after, int limit) throws SQLException {
        try (var query = connection.prepareStatement(NEXT)) {
            place(query, after);
            query.setInt(4, limit);
            var entries = new ArrayList<Entry>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    entries.add(new Entry(
                            new RelayCursor(rows.getInt(1), rows.getString(2), rows.getLong(3)), event(rows)));
                }
            }
            return entries;
        }
    }

    /** Seconds since the oldest event that has not been carried was recorded; 0 when all have. */
    static double lagSeconds(Connection connection, RelayCursor after) throws SQLException {
        try (var query = connection.prepareStatement(LAG)) {
            place(query, after);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getDouble(1);
            }
        }
    }

    private static void place(java.sql.PreparedStatement query, RelayCursor after) throws SQLException {
        query.setInt(1, after.incarnation());
        query.setString(2, after.transactionId());
        query.setLong(3, after.position());
    }

    private static StoredEvent event(ResultSet rows) throws SQLException {
        return new StoredEvent(
                rows.getObject(4, UUID.class),
                rows.getLong(5),
                rows.getObject(6, UUID.class),
                rows.getString(7),
                rows.getObject(8, OffsetDateTime.class).toInstant(),
                rows.getObject(9, OffsetDateTime.class).toInstant(),
                rows.getString(10),
                rows.getString(11),
                rows.getBytes(12));
    }
}

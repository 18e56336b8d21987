package org.anxin.eventstore;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.common.TopicPartition;

/**
 * How far the relay has carried the store: the place of the last event that the broker acknowledged. Transaction ids are 64 bit, as text.
 */
record RelayCursor(int incarnation, String transactionId, long position) {
    private static final String MOVE = """
            WITH moved AS (
              UPDATE store_state SET cursor_incarnation = ?, cursor_transaction_id = ?::xid8, cursor_position = ?
              WHERE cursor_incarnation = ? AND cursor_transaction_id = ?::xid8 AND cursor_position = ?
              RETURNING singleton),
            offsets AS (
              INSERT INTO relay_offset (topic, partition, last_offset)
              SELECT a.topic, a.partition, a.last_offset
              FROM unnest(?::text[], ?::integer[], ?::bigint[]) a(topic, partition, last_offset), moved
              ON CONFLICT (topic, partition) DO UPDATE SET last_offset = greatest(relay_offset.last_offset, EXCLUDED.last_offset))
            SELECT count(*) FROM moved""";

    static RelayCursor load(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT cursor_incarnation, cursor_transaction_id::text, cursor_position FROM store_state")) {
            rows.next();
            return new RelayCursor(rows.getInt(1), rows.getString(2), rows.getLong(3));
        }
    }

    /** Whether this place is before another in the order of the outbox. */
    boolean isBefore(RelayCursor other) {
        return Comparator.comparingInt(RelayCursor::incarnation)
                        .thenComparing(cursor -> Long.parseUnsignedLong(cursor.transactionId), Long::compareUnsigned)
                        .thenComparingLong(RelayCursor::position)
                        .compare(this, other)
                < 0;
    }

    /** Moves the cursor and the acknowledged offsets in one statement; fails when somebody else has moved it. */
    void moveTo(RelayCursor next, Map<TopicPartition, Long> acknowledged, Connection connection) throws SQLException {
        var places = List.copyOf(acknowledged.entrySet());
        try (var statement = connection.prepareStatement(MOVE)) {
            statement.setInt(1, next.incarnation);
            statement.setString(2, next.transactionId);
            statement.setLong(3, next.position);
            statement.setInt(4, incarnation);
            statement.setString(5, transactionId);
            statement.setLong(6, position);
            statement.setArray(
                    7, array(connection, "text", places, place -> place.getKey().topic()));
            statement.setArray(
                    8,
                    array(connection, "integer", places, place -> place.getKey().partition()));
            statement.setArray(9, array(connection, "bigint", places, Map.Entry::getValue));
            try (var rows = statement.executeQuery()) {
                rows.next();
                if (rows.getInt(1) != 1) {
                    throw new SQLException("another relay has moved the cursor");
                }
            }
        }
    }

    private static Array array(
            Connection connection,
            String type,
            List<Map.Entry<TopicPartition, Long>> places,
            Function<Map.Entry<TopicPartition, Long>, Object> value)
            throws SQLException {
        return connection.createArrayOf(type, places.stream().map(value).toArray());
    }
}

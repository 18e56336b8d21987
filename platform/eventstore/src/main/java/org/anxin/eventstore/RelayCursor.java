package org.anxin.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * How far the relay has carried the store: the place of the last event that the broker acknowledged. Transaction ids are 64 bit, as text.
 */
record RelayCursor(int incarnation, String transactionId, long position) {

    static RelayCursor load(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT cursor_incarnation, cursor_transaction_id::text, cursor_position FROM store_state")) {
            rows.next();
            return new RelayCursor(rows.getInt(1), rows.getString(2), rows.getLong(3));
        }
    }

    /** Moves the cursor and the acknowledged offsets in one transaction; fails when somebody else has moved it. */
    void moveTo(RelayCursor next, Map<TopicPartition, Long> acknowledged, Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (var cursor = connection.prepareStatement("""
                        UPDATE store_state SET cursor_incarnation = ?, cursor_transaction_id = ?::xid8, cursor_position = ?
                        WHERE cursor_incarnation = ? AND cursor_transaction_id = ?::xid8 AND cursor_position = ?""");
                var offsets = connection.prepareStatement("""
                        INSERT INTO relay_offset (topic, partition, last_offset) VALUES (?, ?, ?)
                        ON CONFLICT (topic, partition) DO UPDATE SET last_offset = greatest(relay_offset.last_offset, EXCLUDED.last_offset)""")) {
            cursor.setInt(1, next.incarnation);
            cursor.setString(2, next.transactionId);
            cursor.setLong(3, next.position);
            cursor.setInt(4, incarnation);
            cursor.setString(5, transactionId);
            cursor.setLong(6, position);
            if (cursor.executeUpdate() != 1) {
                throw new SQLException("another relay has moved the cursor");
            }
            for (var entry : acknowledged.entrySet()) {
                offsets.setString(1, entry.getKey().topic());
                offsets.setInt(2, entry.getKey().partition());
                offsets.setLong(3, entry.getValue());
                offsets.addBatch();
            }
            offsets.executeBatch();
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }
}

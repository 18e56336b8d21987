package org.anxin.eventstore;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;

/** Where reading a topic goes on, per partition. */
public final class LogPositions {
    private LogPositions() {}

    /** The next offset of each partition that was read before. Blocks. */
    public static Map<Integer, Long> load(DataSource database, String topic) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "SELECT partition, next_offset FROM log_position WHERE topic = ?")) {
            query.setString(1, topic);
            var positions = new HashMap<Integer, Long>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    positions.put(rows.getInt(1), rows.getLong(2));
                }
            }
            return positions;
        }
    }

    /**
     * Moves a partition's position, from its old value only: an owner that has lost the partition moves nothing.
     *
     * @param from the offset that was read from, 0 for a partition that was never read
     * @return whether it was moved
     */
    public static Uni<Boolean> advance(SqlClient client, String topic, int partition, long from, long to) {
        return client.preparedQuery("""
                        INSERT INTO log_position (topic, partition, next_offset) VALUES ($1, $2, $4)
                        ON CONFLICT (topic, partition) DO UPDATE SET next_offset = EXCLUDED.next_offset
                        WHERE log_position.next_offset = $3""")
                .execute(Tuple.of(topic, partition, from, to))
                .map(rows -> rows.rowCount() == 1);
    }
}

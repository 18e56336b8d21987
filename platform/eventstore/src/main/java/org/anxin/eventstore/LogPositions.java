package org.anxin.eventstore;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;

/** Where reading a topic goes on, per partition. */
public final class LogPositions {
    private static final String ADVANCE = """
            WITH move AS (
              SELECT * FROM unnest($2::integer[], $3::bigint[], $4::bigint[]) m(partition, from_offset, to_offset)),
            moved AS (
              UPDATE log_position p SET next_offset = m.to_offset FROM move m
              WHERE p.topic = $1 AND p.partition = m.partition AND p.next_offset = m.from_offset RETURNING p.partition),
            first AS (
              INSERT INTO log_position (topic, partition, next_offset)
              SELECT $1, m.partition, m.to_offset FROM move m WHERE m.from_offset = 0
              ON CONFLICT DO NOTHING RETURNING partition)
            SELECT partition FROM moved UNION ALL SELECT partition FROM first""";

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
     * How far a partition was read.
     *
     * @param from the offset that was read from, 0 for a partition that was never read
     * @param to the next offset
     */
    public record Move(int partition, long from, long to) {}

    /**
     * Moves the positions of a topic's partitions, each from its old value only: an owner that has lost a partition moves nothing there.
     *
     * @return the partitions whose position was moved
     */
    public static Uni<Set<Integer>> advance(SqlClient client, String topic, List<Move> moves) {
        return client.preparedQuery(ADVANCE)
                .execute(Tuple.of(
                        topic,
                        moves.stream().map(Move::partition).toArray(Integer[]::new),
                        moves.stream().map(Move::from).toArray(Long[]::new),
                        moves.stream().map(Move::to).toArray(Long[]::new)))
                .map(rows -> {
                    var moved = new HashSet<Integer>();
                    rows.forEach(row -> moved.add(row.getInteger(0)));
                    return moved;
                });
    }
}

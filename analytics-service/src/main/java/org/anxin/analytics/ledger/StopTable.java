package org.anxin.analytics.ledger;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.HashMap;
import java.util.Map;

/** The table of partitions that stand still. */
final class StopTable {
    private StopTable() {}

    /** All of a topic. */
    static Uni<Map<Integer, Stop>> load(SqlClient client, String topic) {
        return client.preparedQuery("SELECT partition, record_offset, code, detail FROM log_stop WHERE topic = $1")
                .execute(Tuple.of(topic))
                .map(rows -> {
                    var stops = new HashMap<Integer, Stop>();
                    for (var row : rows) {
                        stops.put(
                                row.getInteger("partition"),
                                new Stop(row.getLong("record_offset"), row.getString("code"), row.getString("detail")));
                    }
                    return stops;
                });
    }

    /** The partition stands still from now on, or for another reason. */
    static Uni<Void> put(SqlClient client, String topic, int partition, Stop stop) {
        return client.preparedQuery("""
                        INSERT INTO log_stop (topic, partition, record_offset, code, detail) VALUES ($1, $2, $3, $4, $5)
                        ON CONFLICT (topic, partition) DO UPDATE SET
                            record_offset = EXCLUDED.record_offset, code = EXCLUDED.code, detail = EXCLUDED.detail,
                            stopped_at = EXCLUDED.stopped_at""")
                .execute(Tuple.of(topic, partition, stop.offset(), stop.code(), stop.detail()))
                .replaceWithVoid();
    }

    /** The partition goes on. */
    static Uni<Void> remove(SqlClient client, String topic, int partition) {
        return client.preparedQuery("DELETE FROM log_stop WHERE topic = $1 AND partition = $2")
                .execute(Tuple.of(topic, partition))
                .replaceWithVoid();
    }
}

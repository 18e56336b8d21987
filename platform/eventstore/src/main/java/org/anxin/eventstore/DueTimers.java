package org.anxin.eventstore;

import static java.util.stream.Collectors.toMap;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anxin.eventstore.Cause.Check;

/** Deadlines that have come. */
final class DueTimers {
    private static final String CLAIM = """
            SELECT t.stream_id FROM timer t JOIN unnest($1::uuid[], $2::text[]) c(stream_id, name) USING (stream_id, name)
            WHERE t.due_at <= platform_now() FOR UPDATE OF t""";

    private DueTimers() {}

    /** Whether each deadline still stands and is due; at most one a stream. */
    static Uni<Map<UUID, Check>> claim(SqlConnection connection, List<TimerCause> causes) {
        if (causes.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return connection
                .preparedQuery(CLAIM)
                .execute(Tuple.of(
                        causes.stream().map(TimerCause::stream).toArray(UUID[]::new),
                        causes.stream().map(TimerCause::deadline).toArray(String[]::new)))
                .map(rows -> {
                    var checks = causes.stream().collect(toMap(TimerCause::stream, _ -> Check.DONE_BEFORE));
                    for (Row row : rows) {
                        checks.put(row.getUUID(0), Check.GO);
                    }
                    return checks;
                });
    }
}

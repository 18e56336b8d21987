package org.anxin.eventstore;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anxin.eventstore.Cause.Check;

/** The last sequence that took effect, per source and stream. */
final class Inbox {
    private static final String SEEN = """
            SELECT d.stream_id,
                   coalesce((SELECT i.last_sequence FROM inbox i WHERE i.stream_id = d.stream_id AND i.source = d.source), 0) >= d.sequence,
                   EXISTS (SELECT FROM parked p WHERE p.stream_id = d.stream_id AND p.id < coalesce(d.parked_id, 9223372036854775807)
                     AND (p.topic, p.partition, p.record_offset) <> (d.topic, d.partition, d.record_offset))
            FROM unnest($1::uuid[], $2::text[], $3::bigint[], $4::bigint[], $5::text[], $6::integer[], $7::bigint[])
              d(stream_id, source, sequence, parked_id, topic, partition, record_offset)""";
    private static final String MARK = """
            INSERT INTO inbox (stream_id, source, last_sequence)
            SELECT d.* FROM unnest($1::uuid[], $2::text[], $3::bigint[]) d, writing_incarnation($4, $5)
            ON CONFLICT (stream_id, source) DO UPDATE SET last_sequence = EXCLUDED.last_sequence""";

    private Inbox() {}

    /** Whether each delivery is new and nothing of its stream is parked before it; at most one a stream. */
    static Uni<Map<UUID, Check>> check(SqlConnection connection, List<InboxCause> causes) {
        if (causes.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        var records = causes.stream().map(cause -> cause.delivery().record()).toList();
        return connection
                .preparedQuery(SEEN)
                .execute(Tuple.from(List.of(
                        streams(causes),
                        sources(causes),
                        sequences(causes),
                        causes.stream()
                                .map(cause -> cause.delivery().parkedId())
                                .toArray(Long[]::new),
                        records.stream().map(LogRecord::topic).toArray(String[]::new),
                        records.stream().map(LogRecord::partition).toArray(Integer[]::new),
                        records.stream().map(LogRecord::offset).toArray(Long[]::new))))
                .map(rows -> {
                    var checks = new HashMap<UUID, Check>();
                    for (Row row : rows) {
                        checks.put(
                                row.getUUID(0),
                                row.getBoolean(1)
                                        ? Check.DONE_BEFORE
                                        : row.getBoolean(2) ? Check.BEHIND_OTHERS : Check.GO);
                    }
                    return checks;
                });
    }

    /** Marks deliveries as taken. */
    static Uni<Void> mark(SqlConnection connection, List<InboxCause> causes) {
        return causes.isEmpty()
                ? Uni.createFrom().voidItem()
                : connection
                        .preparedQuery(MARK)
                        .execute(Tuple.of(
                                streams(causes),
                                sources(causes),
                                sequences(causes),
                                causes.getFirst().gate().incarnation(),
                                causes.getFirst().gate().life().life()))
                        .replaceWithVoid();
    }

    private static UUID[] streams(List<InboxCause> causes) {
        return causes.stream().map(InboxCause::stream).toArray(UUID[]::new);
    }

    private static String[] sources(List<InboxCause> causes) {
        return causes.stream().map(cause -> cause.delivery().source()).toArray(String[]::new);
    }

    private static Long[] sequences(List<InboxCause> causes) {
        return causes.stream().map(cause -> cause.delivery().sequence()).toArray(Long[]::new);
    }
}

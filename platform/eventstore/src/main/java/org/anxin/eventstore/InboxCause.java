package org.anxin.eventstore;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;

/** A record of the log: it takes effect if it is newer than the last of its source, and nothing of its stream is parked before it. */
record InboxCause(UUID stream, Delivery delivery) implements Cause {
    private static final String SEEN = """
            SELECT coalesce((SELECT last_sequence FROM inbox WHERE stream_id = $1 AND source = $2), 0) >= $3 AS seen,
                   EXISTS (SELECT FROM parked WHERE stream_id = $1 AND id < coalesce($4::bigint, 9223372036854775807)
                     AND (topic, partition, record_offset) <> ($5, $6, $7)) AS behind""";
    private static final String MARK = """
            INSERT INTO inbox (stream_id, source, last_sequence) VALUES ($1, $2, $3)
            ON CONFLICT (stream_id, source) DO UPDATE SET last_sequence = EXCLUDED.last_sequence""";

    @Override
    public Uni<Check> check(SqlConnection connection) {
        return connection
                .preparedQuery(SEEN)
                .execute(Tuple.from(Arrays.asList(
                        stream,
                        delivery.source(),
                        delivery.sequence(),
                        delivery.parkedId(),
                        delivery.record().topic(),
                        delivery.record().partition(),
                        delivery.record().offset())))
                .chain(rows -> {
                    var row = rows.iterator().next();
                    if (row.getBoolean("seen")) {
                        return unpark(connection).replaceWith(Check.DONE_BEFORE);
                    }
                    return Uni.createFrom().item(row.getBoolean("behind") ? Check.BEHIND_OTHERS : Check.GO);
                });
    }

    @Override
    public Uni<Void> mark(SqlConnection connection, boolean idle) {
        var marked = connection
                .preparedQuery(MARK)
                .execute(Tuple.of(stream, delivery.source(), delivery.sequence()))
                .replaceWithVoid();
        return delivery.parkedId() == null
                ? marked
                : Uni.combine().all().unis(marked, unpark(connection)).discardItems();
    }

    @Override
    public Uni<Void> queue(SqlConnection connection, Instant now) {
        return delivery.parkedId() != null
                ? Uni.createFrom().voidItem()
                : ParkedRecords.insert(connection, stream, delivery.record(), ParkedRecords.QUEUED, now);
    }

    private Uni<Void> unpark(SqlConnection connection) {
        return delivery.parkedId() == null
                ? Uni.createFrom().voidItem()
                : connection
                        .preparedQuery("DELETE FROM parked WHERE id = $1")
                        .execute(Tuple.of(delivery.parkedId()))
                        .replaceWithVoid();
    }
}

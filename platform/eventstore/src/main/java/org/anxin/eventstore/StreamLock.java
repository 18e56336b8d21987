package org.anxin.eventstore;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * One writer per stream at a time. An advisory lock takes no transaction id, so of two commits on one stream the later also has the later id, and
 * the relay reads them in that order.
 */
final class StreamLock {
    private StreamLock() {}

    /** Waits for the stream; free again when the transaction ends. */
    static Uni<Void> take(SqlConnection connection, UUID stream) {
        return connection
                .preparedQuery("SELECT pg_advisory_xact_lock($1)")
                .execute(Tuple.of(key(stream)))
                .replaceWithVoid();
    }

    /** Takes the stream if it is free. */
    static Uni<Boolean> tryTake(SqlConnection connection, UUID stream) {
        return tryTake(connection, key(stream));
    }

    /** Takes those of the streams that are free, in the order of their keys; completes with them. */
    static Uni<Set<UUID>> tryTakeAll(SqlConnection connection, Collection<UUID> streams) {
        var sorted = streams.stream()
                .sorted(Comparator.comparingLong(StreamLock::key))
                .toArray(UUID[]::new);
        return connection
                .preparedQuery(
                        "SELECT s.stream_id FROM unnest($1::uuid[], $2::bigint[]) s(stream_id, key) WHERE pg_try_advisory_xact_lock(s.key)")
                .execute(Tuple.of(sorted, Stream.of(sorted).map(StreamLock::key).toArray(Long[]::new)))
                .map(rows -> {
                    var taken = new HashSet<UUID>();
                    rows.forEach(row -> taken.add(row.getUUID(0)));
                    return taken;
                });
    }

    /** Takes any key if it is free. */
    static Uni<Boolean> tryTake(SqlConnection connection, long key) {
        return connection
                .preparedQuery("SELECT pg_try_advisory_xact_lock($1)")
                .execute(Tuple.of(key))
                .map(rows -> rows.iterator().next().getBoolean(0));
    }

    /** Two streams that share a key wait for each other needlessly and nothing worse. */
    static long key(UUID stream) {
        return stream.getMostSignificantBits() ^ stream.getLeastSignificantBits();
    }
}

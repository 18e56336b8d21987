package org.anxin.eventstore;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.UUID;

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

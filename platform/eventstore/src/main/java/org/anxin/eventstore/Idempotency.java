package org.anxin.eventstore;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;

/** Answers a command once per key, and tells who took a key before. A key counts until it is swept, which is never before it expires. */
final class Idempotency {
    private static final String FIND =
            "SELECT stream_id, fingerprint, answer FROM claimed_key WHERE scope = $1 AND key = $2";

    private Idempotency() {}

    /** Runs the command unless its key was used: duplicates are answered at once and never hold a connection while they wait. */
    static <S, R> Uni<Handled<S, R>> once(
            SqlConnection connection, IdempotentAnswer<S> wish, Supplier<Uni<Handled<S, R>>> command) {
        return StreamLock.tryTake(connection, lockKey(wish))
                .chain(taken -> taken
                        ? find(connection, scope(wish), wish.key()).chain(rows -> answered(rows, wish, command))
                        : Uni.createFrom().item(new Handled.StillRunning<>()));
    }

    private static <S, R> Uni<Handled<S, R>> answered(
            RowSet<Row> rows, IdempotentAnswer<S> wish, Supplier<Uni<Handled<S, R>>> command) {
        if (rows.size() == 0) {
            return command.get();
        }
        var row = rows.iterator().next();
        return Uni.createFrom()
                .item(
                        MessageDigest.isEqual(
                                        row.get(Buffer.class, "fingerprint").getBytes(), wish.fingerprint())
                                ? new Handled.Replayed<>(row.getString("answer"))
                                : new Handled.KeyReused<>());
    }

    /** Who took a key before. */
    static <S, R> Uni<Opened<S, R>> holder(SqlClient client, ClaimedKey key) {
        return find(client, key.scope(), key.key()).map(rows -> {
            var row = rows.iterator().next();
            var fingerprint = row.get(Buffer.class, "fingerprint");
            return new Opened.Taken<>(
                    row.getUUID("stream_id"),
                    fingerprint == null ? null : fingerprint.getBytes(),
                    row.getString("answer"));
        });
    }

    /** The key to write with the command. */
    static <S> ClaimedKey key(IdempotentAnswer<S> wish, S state, Instant now) {
        return new ClaimedKey(
                scope(wish), wish.key(), wish.fingerprint(), wish.answer().apply(state), now.plus(wish.keep()));
    }

    private static Uni<RowSet<Row>> find(SqlClient client, String scope, String key) {
        return client.preparedQuery(FIND).execute(Tuple.of(scope, key));
    }

    private static String scope(IdempotentAnswer<?> wish) {
        return "idempotency:" + wish.client();
    }

    private static long lockKey(IdempotentAnswer<?> wish) {
        var name = UUID.nameUUIDFromBytes(
                (scope(wish) + '\n' + wish.key()).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return StreamLock.key(name);
    }
}

package org.anxin.eventstore;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A record of the log: it takes effect if it is newer than the last of its source, and nothing of its stream is parked before it. */
record InboxCause(UUID stream, Delivery delivery, StoreGate gate) implements Cause {
    @Override
    public boolean isPutBack() {
        return delivery.parkedId() != null;
    }

    @Override
    public Uni<Check> check(SqlConnection connection) {
        return Inbox.check(connection, List.of(this))
                .map(checks -> checks.get(stream))
                .call(check -> check == Check.DONE_BEFORE
                        ? unpark(connection)
                        : Uni.createFrom().voidItem());
    }

    @Override
    public Uni<Void> mark(SqlConnection connection, boolean idle) {
        return Uni.combine()
                .all()
                .unis(Inbox.mark(connection, List.of(this)), unpark(connection))
                .discardItems();
    }

    @Override
    public Uni<Void> queue(SqlConnection connection, Instant now) {
        return isPutBack()
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

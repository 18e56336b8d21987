package org.anxin.eventstore;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A deadline has come: its row must still be there and due. */
record TimerCause(UUID stream, String deadline) implements Cause {
    /** The next poll finds it again. */
    @Override
    public boolean waitsForStream() {
        return false;
    }

    @Override
    public Uni<Check> check(SqlConnection connection) {
        return DueTimers.claim(connection, List.of(this)).map(checks -> checks.get(stream));
    }

    /** A deadline that the rules make nothing of, or refuse, would come again with every poll: it is dropped until the next append sets it anew. */
    @Override
    public Uni<Void> mark(SqlConnection connection, boolean idle) {
        return idle
                ? connection
                        .preparedQuery("DELETE FROM timer WHERE stream_id = $1 AND name = $2")
                        .execute(Tuple.of(stream, deadline))
                        .replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Void> refused(SqlConnection connection) {
        return mark(connection, true);
    }

    @Override
    public Uni<Void> queue(SqlConnection connection, Instant now) {
        return Uni.createFrom().voidItem();
    }
}

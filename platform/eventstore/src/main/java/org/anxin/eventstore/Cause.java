package org.anxin.eventstore;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Instant;

/** What made a command, and what has to be checked and marked in its transaction so that it takes effect once. */
interface Cause {
    /** Whether the cause still stands. */
    enum Check {
        GO,
        DONE_BEFORE,
        BEHIND_OTHERS
    }

    /** Whether it was parked and is being put back. */
    default boolean isPutBack() {
        return false;
    }

    /** Whether it waits for a stream that somebody else holds; one that comes again by itself is skipped instead. */
    default boolean waitsForStream() {
        return true;
    }

    /** Runs after the stream lock was taken. */
    Uni<Check> check(SqlConnection connection);

    /**
     * Runs with the write.
     *
     * @param idle the rules had nothing to add
     */
    Uni<Void> mark(SqlConnection connection, boolean idle);

    /** Runs when the rules refuse what it asks for. */
    default Uni<Void> refused(SqlConnection connection) {
        return Uni.createFrom().voidItem();
    }

    /** Parks the cause behind others; only after {@link Check#BEHIND_OTHERS}. */
    Uni<Void> queue(SqlConnection connection, Instant now);

    /** A person's command: nothing to check. */
    static Cause none() {
        return new Cause() {
            @Override
            public Uni<Check> check(SqlConnection connection) {
                return Uni.createFrom().item(Check.GO);
            }

            @Override
            public Uni<Void> mark(SqlConnection connection, boolean idle) {
                return Uni.createFrom().voidItem();
            }

            @Override
            public Uni<Void> queue(SqlConnection connection, Instant now) {
                return Uni.createFrom().voidItem();
            }
        };
    }
}

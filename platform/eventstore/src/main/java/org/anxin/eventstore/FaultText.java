package org.anxin.eventstore;

import io.vertx.pgclient.PgException;
import java.sql.SQLException;
import java.util.StringJoiner;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/**
 * What may be logged and shown of a fault. Messages of the database, of parsers and of mistakes in the code may hold values, and those may be personal
 * data ("Failing row contains (…)"), so of them only the kind is told. The broker's messages name topics and addresses.
 */
public final class FaultText {
    private static final int DEEPEST = 5;

    private FaultText() {}

    /** The fault and what caused it, each by its kind. */
    public static String of(Throwable fault) {
        var kinds = new StringJoiner(", by ");
        var depth = 0;
        for (var one = fault; one != null && depth < DEEPEST; one = one.getCause()) {
            kinds.add(kind(one));
            depth++;
        }
        return kinds.toString();
    }

    /** A stand-in for the fault that has its stack traces and no text of its own. */
    public static Throwable bare(Throwable fault) {
        return bare(fault, DEEPEST);
    }

    private static Throwable bare(Throwable fault, int depth) {
        var cause = fault.getCause();
        var bare = new IllegalStateException(kind(fault), cause == null || depth == 1 ? null : bare(cause, depth - 1));
        bare.setStackTrace(fault.getStackTrace());
        return bare;
    }

    private static String kind(Throwable fault) {
        return switch (fault) {
            case PgException database -> postgreSql(database.getSqlState(), database.getConstraint());
            // Without a state it comes from this side.
            case SQLException database ->
                database.getSQLState() == null
                        ? String.valueOf(database.getMessage())
                        : postgreSql(database.getSQLState(), null);
            case KafkaException broker -> broker.getClass().getSimpleName() + " " + broker.getMessage();
            case LogMismatchException mismatch -> String.valueOf(mismatch.getMessage());
            default -> fault.getClass().getName();
        };
    }

    private static String postgreSql(@Nullable String state, @Nullable String constraint) {
        return "PostgreSQL " + state + (constraint == null ? "" : " " + constraint);
    }
}

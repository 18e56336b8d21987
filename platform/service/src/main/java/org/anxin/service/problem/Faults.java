package org.anxin.service.problem;

import io.vertx.core.VertxException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.anxin.eventstore.OverloadedException;
import org.anxin.eventstore.StoreNotReadyException;
import org.apache.kafka.common.errors.RetriableException;

/** Tells faults that will pass, such as a database that restarts, from those that would come again for ever. */
public final class Faults {
    /**
     * Classes of SQL states that are no fault of the statement: connection, invalid transaction state (such as its time limit), rollback for
     * concurrency, resources, object in use, operator's intervention, system and internal errors.
     */
    private static final Set<String> PASSING = Set.of("08", "25", "40", "53", "55", "57", "58", "XX");

    private Faults() {}

    /** Whether trying again makes sense. */
    public static boolean willPass(Throwable failure) {
        for (var fault = failure; fault != null; fault = fault.getCause()) {
            var passes = switch (fault) {
                case PgException database ->
                    PASSING.contains(String.valueOf(database.getSqlState()).substring(0, 2));
                case SQLTransientException _ -> true;
                case SQLException database ->
                    PASSING.contains(String.valueOf(database.getSQLState()).substring(0, 2));
                case StoreNotReadyException _,
                        OverloadedException _,
                        RetriableException _,
                        VertxException _,
                        TimeoutException _ -> true;
                // Vert.x' own way to fail without a type, such as when a connection is gone.
                case NoStackTraceThrowable _ -> true;
                case com.fasterxml.jackson.core.JacksonException _ -> false;
                case IOException _ -> true;
                default -> false;
            };
            if (passes) {
                return true;
            }
            if (fault.getCause() == fault) {
                return false;
            }
        }
        return false;
    }
}

package org.anxin.eventstore;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** What a caller writes in the transaction of its events and the event store knows nothing of, such as how far an import has come. */
@FunctionalInterface
public interface Alongside {
    /** Writes it; when it fails, nothing of the transaction is written. */
    Uni<?> write(SqlConnection connection);
}

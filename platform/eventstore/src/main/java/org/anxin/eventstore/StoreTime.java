package org.anxin.eventstore;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Instant;

/** The platform's time as the database has it. */
final class StoreTime {
    private StoreTime() {}

    /** Now, not the start of the transaction: read it after the stream lock. */
    static Uni<Instant> now(SqlConnection connection) {
        return connection
                .preparedQuery("SELECT platform_clock_time()")
                .execute()
                .map(rows -> rows.iterator().next().getOffsetDateTime(0).toInstant());
    }
}

package org.anxin.service.database;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.SqlConnectOptions;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Makes the pool with a bounded queue instead of a time limit on waiting. In vertx-sql-client up to 4.5.25 a connection that is handed over in the
 * moment in which its waiter's time is up is lost for good (mended upstream by eclipse-vertx/vertx-sql-client pull request 1620); an overload
 * of half a minute emptied the pool that way. Without a time limit there is no such moment, and a queue that is full refuses at once.
 */
@Singleton
class BoundedQueuePool implements PgPoolCreator {
    /** Enough for a burst; who comes later is told to come again. */
    static final int MOST_WAITING = 2_000;

    private static final int LONGEST_CACHED_STATEMENT = 32_768;

    @Override
    public Pool create(Input input) {
        var options =
                new PoolOptions(input.poolOptions()).setConnectionTimeout(0).setMaxWaitQueueSize(MOST_WAITING);
        var connectOptions = input.pgConnectOptionsList();
        // The client caches no statement of more than 2,048 characters by itself, and the one that writes events is
        // longer: it was parsed and
        // planned anew for every commit.
        connectOptions.forEach(connect -> connect.setPreparedStatementCacheSqlLimit(LONGEST_CACHED_STATEMENT));
        return PgBuilder.pool()
                .with(options)
                .connectingTo(List.<SqlConnectOptions>copyOf(connectOptions))
                .using(input.vertx())
                .build();
    }
}

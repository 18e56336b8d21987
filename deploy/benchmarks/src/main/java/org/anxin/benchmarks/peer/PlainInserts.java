package org.anxin.benchmarks.peer;

import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.PreparedQuery;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.anxin.benchmarks.frame.LocalPlatform;
import org.anxin.embedded.EmbeddedPostgreSql;

/** The same by the reactive client, for machines without pgbench: prepared inserts over as many connections, one at a time on each. */
record PlainInserts(LocalPlatform platform, String table, String content) implements DurableCommits {
    @Override
    public String name() {
        return "plain loop of inserts (no pgbench here), a row of " + content.length() + " bytes";
    }

    @Override
    public double rate(Duration time) {
        var vertx = Vertx.vertx();
        try {
            var done = new AtomicLong();
            var options = PgConnectOptions.fromUri("postgresql://127.0.0.1:" + platform.postgreSql() + "/" + DATABASE)
                    .setUser(EmbeddedPostgreSql.USER)
                    .setPassword(EmbeddedPostgreSql.PASSWORD);
            var begin = System.nanoTime();
            var end = begin + time.toNanos();
            var loops = new ArrayList<CompletableFuture<Void>>();
            for (var i = 0; i < CLIENTS; i++) {
                var loop = new CompletableFuture<Void>();
                loops.add(loop);
                PgConnection.connect(vertx, options)
                        .compose(connection -> connection.prepare("INSERT INTO " + table + " (content) VALUES ($1)"))
                        .onSuccess(prepared -> insert(prepared.query(), end, done, loop))
                        .onFailure(loop::completeExceptionally);
            }
            CompletableFuture.allOf(loops.toArray(CompletableFuture[]::new)).join();
            return done.get() * 1e9 / (System.nanoTime() - begin);
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    private void insert(PreparedQuery<RowSet<Row>> query, long end, AtomicLong done, CompletableFuture<Void> loop) {
        query.execute(Tuple.of(content)).onComplete(inserted -> {
            if (inserted.failed()) {
                loop.completeExceptionally(inserted.cause());
            } else {
                done.incrementAndGet();
                if (System.nanoTime() < end) {
                    insert(query, end, done, loop);
                } else {
                    loop.complete(null);
                }
            }
        });
    }
}

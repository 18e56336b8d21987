package org.anxin.benchmarks.accept;

import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.anxin.benchmarks.frame.Brackets;
import org.anxin.benchmarks.frame.Figure;
import org.anxin.benchmarks.frame.LocalPlatform;
import org.anxin.benchmarks.frame.Median;
import org.anxin.benchmarks.frame.Report;
import org.anxin.benchmarks.frame.Settings;
import org.anxin.benchmarks.load.CatchUp;
import org.anxin.benchmarks.peer.DurableCommits;
import org.anxin.embedded.EmbeddedPostgreSql;

/**
 * The event store's own part in accepting: the same command handler, statement and server, without HTTP, JSON and encryption, 32 in flight. What it is
 * faster than accepting over HTTP is what the service around it costs. The same processes run as beside accepting.
 */
final class StoreRate {
    private static final int IN_FLIGHT = 32;
    private static final int CONTEXTS = 2;
    private static final Duration PEER = Duration.ofSeconds(8);

    private StoreRate() {}

    static void measure(LocalPlatform platform, DurableCommits peer, Settings settings, Report report)
            throws SQLException, IOException, InterruptedException {
        var vertx = Vertx.vertx();
        try {
            var intake = new BenchIntake(platform, pool(vertx, platform));
            rate(vertx, intake, settings.warmUp());
            CatchUp.await(platform, report);
            var rates = new ArrayList<Double>();
            var peers = new ArrayList<Double>();
            peers.add(peer.rate(PEER));
            for (var i = 0; i < settings.runs(); i++) {
                rates.add(rate(vertx, intake, settings.run()));
                CatchUp.await(platform, report);
                peers.add(peer.rate(PEER));
                report.progress("store alone, run %d: %.0f/s".formatted(i + 1, rates.getLast()));
            }
            report.figure(Figure.alone("intake-accept", "store-rate", Median.of(rates), "1/s")
                    .beside(peer.name(), Median.of(peers), Brackets.ratio(rates, peers))
                    .noting("the event store alone, without HTTP, JSON and encryption"));
        } finally {
            vertx.closeAndAwait();
        }
    }

    private static Pool pool(Vertx vertx, LocalPlatform platform) {
        var connect = PgConnectOptions.fromUri("postgresql://127.0.0.1:" + platform.postgreSql() + "/intake")
                .setUser(EmbeddedPostgreSql.USER)
                .setPassword(EmbeddedPostgreSql.PASSWORD)
                .setCachePreparedStatements(true)
                .setPreparedStatementCacheSqlLimit(32_768);
        return Pool.newInstance(PgBuilder.pool()
                .with(new PoolOptions().setMaxSize(4))
                .connectingTo(connect)
                .using(vertx.getDelegate())
                .build());
    }

    private static double rate(Vertx vertx, BenchIntake intake, Duration time) {
        var accepted = new AtomicLong();
        var begin = System.nanoTime();
        var end = begin + time.toNanos();
        var loops = new ArrayList<CompletableFuture<Void>>();
        for (var i = 0; i < CONTEXTS; i++) {
            var context = vertx.getDelegate().getOrCreateContext();
            for (var j = 0; j < IN_FLIGHT / CONTEXTS; j++) {
                var loop = new CompletableFuture<Void>();
                loops.add(loop);
                context.runOnContext(_ -> next(intake, end, accepted, loop));
            }
        }
        CompletableFuture.allOf(loops.toArray(CompletableFuture[]::new)).join();
        return accepted.get() * 1e9 / (System.nanoTime() - begin);
    }

    private static void next(BenchIntake intake, long end, AtomicLong accepted, CompletableFuture<Void> loop) {
        intake.accept()
                .subscribe()
                .with(
                        _ -> {
                            accepted.incrementAndGet();
                            if (System.nanoTime() < end) {
                                next(intake, end, accepted, loop);
                            } else {
                                loop.complete(null);
                            }
                        },
                        loop::completeExceptionally);
    }
}

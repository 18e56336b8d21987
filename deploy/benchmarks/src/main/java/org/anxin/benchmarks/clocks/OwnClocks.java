package org.anxin.benchmarks.clocks;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.anxin.benchmarks.frame.LocalPlatform;
import org.anxin.benchmarks.frame.Report;
import org.anxin.benchmarks.load.DispatchApi;

/**
 * Dispatch's own clocks. The platform's clock is set so that a stretch begins in a moment, and what fires is a warning: an event, the order's view, its
 * timers, the relay and the log.
 */
final class OwnClocks {
    private static final Duration BEFORE = Duration.ofSeconds(3);
    private static final long MOST_BEHIND_NANOS = TimeUnit.MINUTES.toNanos(5);

    private final LocalPlatform platform;
    private final DispatchApi dispatch;

    OwnClocks(LocalPlatform platform, DispatchApi dispatch) {
        this.platform = platform;
        this.dispatch = dispatch;
    }

    /** Waits until dispatch has issued so many orders and the log has heard of all of them. */
    void awaitOrders(int all, Report report) throws SQLException, InterruptedException {
        var told = System.nanoTime();
        for (var orders = 0L; orders < all || !relayed(); ) {
            TimeUnit.SECONDS.sleep(1);
            orders = platform.count("dispatch", "SELECT count(*) FROM dispatch_order");
            if (System.nanoTime() - told > TimeUnit.SECONDS.toNanos(15)) {
                report.progress("dispatch has issued " + orders + " orders of " + all);
                told = System.nanoTime();
            }
        }
        try (var connection = platform.connect("dispatch");
                var statement = connection.createStatement()) {
            // As the server's own upkeep would in the hours that a million orders really take.
            statement.execute("VACUUM (ANALYZE)");
            statement.execute("CHECKPOINT");
        }
    }

    private boolean relayed() throws SQLException {
        return platform.count("dispatch", """
                SELECT count(*) FROM (SELECT 1 FROM event, store_state
                 WHERE (event.incarnation, event.transaction_id, event.position)
                     > (cursor_incarnation, cursor_transaction_id, cursor_position) LIMIT 1) AS ahead""") == 0;
    }

    /** Lets a stretch pass, and runs {@code inTheMiddle} at half of it. */
    Lateness pass(Stretch stretch, Runnable inTheMiddle) throws IOException, SQLException, InterruptedException {
        var offset = Duration.between(Instant.now(), stretch.from().minus(BEFORE));
        offset = Duration.ofMillis(offset.toMillis());
        dispatch.setClock(offset);
        TimeUnit.MILLISECONDS.sleep(BEFORE.plus(stretch.length().dividedBy(2)).toMillis());
        inTheMiddle.run();
        TimeUnit.MILLISECONDS.sleep(stretch.length().dividedBy(2).toMillis());
        awaitFired(stretch);
        try (var connection = platform.connect("dispatch")) {
            return Lateness.read(
                    connection, """
                    SELECT stream_id, (extract(epoch FROM pg_xact_commit_timestamp(xmin) - occurred_at) * 1000000)::bigint + %d
                      FROM event WHERE type = 'dispatch.clock-warned.v1' AND occurred_at >= '%s' AND occurred_at < '%s'""".formatted(offset.toMillis() * 1000, stretch.from(), stretch.to()), stretch);
        }
    }

    private void awaitFired(Stretch stretch) throws SQLException, InterruptedException {
        var end = System.nanoTime() + MOST_BEHIND_NANOS;
        while (platform.count(
                        "dispatch",
                        "SELECT count(*) FROM timer WHERE due_at >= '%s' AND due_at < '%s'"
                                .formatted(stretch.from(), stretch.to()))
                > 0) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Clocks that were due five minutes ago have not fired");
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }
}

package org.anxin.benchmarks.load;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.anxin.benchmarks.frame.LocalPlatform;
import org.anxin.benchmarks.frame.Report;

/** Waits until dispatch has an order for every matter that intake has accepted, so that what comes next is measured on an idle machine. */
public final class CatchUp {
    private static final Duration LIMIT = Duration.ofMinutes(20);

    private CatchUp() {}

    /** Returns how long it took. */
    public static Duration await(LocalPlatform platform, Report report) throws SQLException, InterruptedException {
        var begin = System.nanoTime();
        var matters = platform.count("intake", "SELECT count(*) FROM matter WHERE handed_to = 'DISPATCH'");
        var told = begin;
        while (true) {
            var orders = platform.count("dispatch", "SELECT count(*) FROM dispatch_order");
            var now = System.nanoTime();
            if (orders >= matters) {
                return Duration.ofNanos(now - begin);
            }
            if (now - begin > LIMIT.toNanos()) {
                throw new IllegalStateException("Dispatch has " + orders + " orders of " + matters + " after " + LIMIT);
            }
            if (now - told > TimeUnit.SECONDS.toNanos(10)) {
                report.progress("dispatch has " + orders + " orders of " + matters);
                told = now;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }
}

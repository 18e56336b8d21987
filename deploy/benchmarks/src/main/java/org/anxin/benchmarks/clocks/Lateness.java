package org.anxin.benchmarks.clocks;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.anxin.benchmarks.frame.Latencies;

/**
 * How late what was due in a stretch was committed, by the time that PostgreSQL keeps of every commit: so the whole transaction counts, and not when
 * somebody meant to write.
 *
 * @param latencies from due to committed
 * @param early how many were committed before they were due
 * @param twice how many came more than once
 */
record Lateness(Latencies latencies, long early, long twice) {
    /**
     * Reads it.
     *
     * @param rows a query for the row's own key, the microseconds from due to commit
     * @throws IllegalStateException when the stretch came out with another number than was due
     */
    static Lateness read(Connection connection, String rows, Stretch stretch) throws SQLException {
        var latencies = new Latencies();
        var early = 0L;
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(
                        "SELECT key, min(micros), count(*) FROM (" + rows + ") AS fired (key, micros) GROUP BY key")) {
            var twice = 0L;
            while (found.next()) {
                var micros = found.getLong(2);
                early += micros < 0 ? 1 : 0;
                twice += found.getLong(3) > 1 ? 1 : 0;
                latencies.add(TimeUnit.MICROSECONDS.toNanos(micros));
            }
            if (latencies.count() != stretch.count()) {
                throw new IllegalStateException(
                        stretch.count() + " were due, and " + latencies.count() + " of them fired");
            }
            return new Lateness(latencies, early, twice);
        }
    }

    /** What it came to, in one line. */
    String said() {
        return "p50 %.1f ms, p99 %.1f ms, longest %.0f ms, early %d, twice %d"
                .formatted(latencies.millis(50), latencies.millis(99), latencies.longestMillis(), early, twice);
    }
}

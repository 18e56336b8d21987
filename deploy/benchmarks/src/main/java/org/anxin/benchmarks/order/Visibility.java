package org.anxin.benchmarks.order;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.anxin.benchmarks.frame.Latencies;
import org.anxin.benchmarks.frame.LocalPlatform;

/**
 * Watches for orders in dispatch's view table: every five milliseconds one look by primary key for those that are still missing. Over HTTP the
 * watching would cost more than what is watched. What is found counts as visible when the look came back, so figures are up to five milliseconds too
 * high, never too low.
 */
final class Visibility implements AutoCloseable {
    private static final long EVERY_MILLIS = 5;
    private static final int MOST_AT_ONCE = 500;
    private static final String LOOK = "SELECT matter_id FROM dispatch_order WHERE matter_id = ANY (?)";

    private final Connection connection;
    private final Thread thread;
    private final ConcurrentLinkedQueue<Awaited> accepted = new ConcurrentLinkedQueue<>();
    private final Map<UUID, Awaited> missing = new LinkedHashMap<>();
    private final Latencies sinceAccepted = new Latencies();
    private final Latencies sinceDue = new Latencies();
    private volatile boolean noMore;
    private volatile String fault = "";

    private record Awaited(UUID matter, long due, long accepted) {}

    Visibility(LocalPlatform platform) throws SQLException {
        connection = platform.connect("dispatch");
        thread = Thread.ofPlatform().name("visibility").daemon().start(this::watch);
    }

    /** A referral was accepted just now. */
    void accepted(UUID matter, long due) {
        accepted.add(new Awaited(matter, due, System.nanoTime()));
    }

    /**
     * Waits until every order is visible.
     *
     * @return false when some were not within the limit
     */
    boolean awaitAll(long limitMillis) throws InterruptedException {
        noMore = true;
        thread.join(limitMillis);
        if (!fault.isEmpty()) {
            throw new IllegalStateException(fault);
        }
        return !thread.isAlive();
    }

    /** From the answer to the order. Complete after {@link #awaitAll}. */
    Latencies sinceAccepted() {
        return sinceAccepted;
    }

    /** From when the request was due to the order. Complete after {@link #awaitAll}. */
    Latencies sinceDue() {
        return sinceDue;
    }

    private void watch() {
        try (var query = connection.prepareStatement(LOOK)) {
            while (!noMore || !missing.isEmpty() || !accepted.isEmpty()) {
                for (Awaited next; (next = accepted.poll()) != null; ) {
                    missing.put(next.matter, next);
                }
                if (!missing.isEmpty()) {
                    query.setArray(
                            1,
                            connection.createArrayOf(
                                    "uuid",
                                    missing.keySet().stream()
                                            .limit(MOST_AT_ONCE)
                                            .toArray()));
                    look(query);
                }
                TimeUnit.MILLISECONDS.sleep(EVERY_MILLIS);
            }
        } catch (SQLException e) {
            fault = String.valueOf(e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look(java.sql.PreparedStatement query) throws SQLException {
        try (var rows = query.executeQuery()) {
            var now = System.nanoTime();
            while (rows.next()) {
                var found = missing.remove(rows.getObject(1, UUID.class));
                if (found != null) {
                    sinceAccepted.add(now - found.accepted);
                    sinceDue.add(now - found.due);
                }
            }
        }
    }

    @Override
    public void close() throws SQLException {
        thread.interrupt();
        connection.close();
    }
}

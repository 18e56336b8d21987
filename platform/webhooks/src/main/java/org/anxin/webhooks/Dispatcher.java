package org.anxin.webhooks;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Looks which endpoints have something to be sent, and gives each a thread of its own while it has, so that one that hangs slows no other. The threads are
 * the platform's: looking a name up holds a thread, and must not hold the few that carry virtual ones.
 */
@Singleton
public class Dispatcher {
    private static final int BATCH = 1000;
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration AFTER_FAULT = Duration.ofSeconds(1);
    private static final Logger LOG = Logger.getLogger(Dispatcher.class);

    private final DataSource database;
    private final WebhookFeed feed;
    private final EndpointTable endpoints;
    private final Delivery delivery;
    private final Thread thread = Thread.ofVirtual().name("webhooks").unstarted(this::run);
    private final ExecutorService lanes = Executors.newThreadPerTaskExecutor(
            Thread.ofPlatform().daemon().name("webhook-", 0).factory());
    private final Set<UUID> running = ConcurrentHashMap.newKeySet();
    /** The number that the feed was seen to go to; an endpoint that has got there has nothing to do. Null until there is an endpoint. */
    private @Nullable Long tail;

    private volatile EndpointTable.Counts counts = new EndpointTable.Counts(null, 0, 0, 0);
    private volatile @Nullable String fault;

    Dispatcher(
            DataSource database, WebhookFeed feed, EndpointTable endpoints, Delivery delivery, MeterRegistry metrics) {
        this.database = database;
        this.feed = feed;
        this.endpoints = endpoints;
        this.delivery = delivery;
        gauge(metrics, "failing", () -> counts.failing());
        gauge(metrics, "lost", () -> counts.lost());
        gauge(metrics, "well", () -> counts.well());
    }

    private void gauge(MeterRegistry metrics, String standing, java.util.function.Supplier<Number> count) {
        Gauge.builder("anxin_webhook_endpoints", count)
                .description("Endpoints that are well, that fail, and that were disabled because they failed")
                .tag("standing", standing)
                .register(metrics);
    }

    void start(@Observes StartupEvent started) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        thread.interrupt();
        lanes.shutdownNow();
    }

    /** What went wrong last; null while all is well. */
    @Nullable
    String fault() {
        return fault;
    }

    /** How all endpoints stood a moment ago. */
    EndpointTable.Counts counts() {
        return counts;
    }

    private void run() {
        try {
            while (true) {
                Thread.sleep(once());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** How long to wait before the next look. */
    private Duration once() {
        try (var connection = database.getConnection()) {
            counts = endpoints.counts(connection);
            var full = counts.furthestBehind() != null && look(connection, counts.furthestBehind());
            fault = null;
            return full ? Duration.ZERO : POLL;
        } catch (SQLException | RuntimeException e) {
            if (fault == null) {
                LOG.warnf("webhooks wait for the database: %s", e.getClass().getName());
            }
            fault = e.getClass().getSimpleName();
            return AFTER_FAULT;
        }
    }

    /** Whether the feed goes on further than was read. */
    private boolean look(Connection connection, long furthestBehind) throws SQLException {
        var from = tail == null ? furthestBehind : tail;
        var news = feed.after(connection, from, BATCH);
        var seen = news.isEmpty() ? from : news.getLast().number();
        tail = seen;
        for (var id : endpoints.due(connection, seen)) {
            if (running.add(id)) {
                lanes.execute(() -> lane(id));
            }
        }
        return news.size() == BATCH;
    }

    private void lane(UUID id) {
        try {
            delivery.run(id);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (SQLException | RuntimeException e) {
            LOG.warnf(
                    "webhook endpoint %s waits for the next look after: %s",
                    id, e.getClass().getName());
        } finally {
            running.remove(id);
        }
    }
}

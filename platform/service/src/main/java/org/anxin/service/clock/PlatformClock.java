package org.anxin.service.clock;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.anxin.service.ServiceConfig;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The platform's time: the machine's plus an offset that is zero except where a demo or test sets it. In whole microseconds, as PostgreSQL keeps
 * it. The SQL function {@code platform_now()} tells the same time.
 */
@Singleton
public class PlatformClock {
    private static final Logger LOG = Logger.getLogger(PlatformClock.class);

    private static final Duration POLL = Duration.ofMillis(200);

    private final Pool pool;
    private final boolean adjustable;
    private volatile Duration offset = Duration.ZERO;
    private volatile boolean known;
    private @Nullable ScheduledFuture<?> poll;

    PlatformClock(Pool pool, ServiceConfig config) {
        this.pool = pool;
        this.adjustable = config.clock().adjustable();
    }

    void start(@Observes StartupEvent started) {
        if (!adjustable) {
            known = true;
            straighten();
            return;
        }
        // Only where the clock may be set has anybody to look whether another instance did.
        poll = Infrastructure.getDefaultWorkerPool()
                .scheduleWithFixedDelay(
                        () -> refresh().subscribe().with(_ -> {}, _ -> {}), 0, POLL.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** A demo that was cut off leaves its offset in the database, and every deadline would be that late. */
    private void straighten() {
        pool.query("UPDATE platform_clock SET deviation = '0' WHERE deviation <> '0'")
                .execute()
                .onFailure()
                .retry()
                .withBackOff(POLL, Duration.ofSeconds(2))
                .indefinitely()
                .subscribe()
                .with(rows -> {
                    if (rows.rowCount() > 0) {
                        LOG.warn("the clock had been set off by a demo or test; it is the machine's again");
                    }
                });
    }

    void stop(@Observes ShutdownEvent stopping) {
        if (poll != null) {
            poll.cancel(false);
        }
    }

    /** Now, in whole microseconds. */
    public Instant now() {
        return Instant.now().plus(offset).truncatedTo(ChronoUnit.MICROS);
    }

    /** How far the platform's time is from the machine's. */
    public Duration offset() {
        return offset;
    }

    /** Whether the offset may be set at all. */
    public boolean isAdjustable() {
        return adjustable;
    }

    /** Whether the offset was read at least once since the start. */
    public boolean isKnown() {
        return known;
    }

    /** Sets the offset, for this instance at once and for the others within 250 ms. */
    public Uni<Duration> set(Duration newOffset) {
        return pool.preparedQuery("UPDATE platform_clock SET deviation = $1::bigint * interval '1 microsecond'")
                .execute(Tuple.of(TimeUnit.NANOSECONDS.toMicros(newOffset.toNanos())))
                .chain(this::refresh);
    }

    private Uni<Duration> refresh() {
        return pool.query("SELECT (extract(epoch FROM deviation) * 1000000)::bigint FROM platform_clock")
                .execute()
                .map(rows -> {
                    offset = Duration.of(rows.iterator().next().getLong(0), ChronoUnit.MICROS);
                    known = true;
                    return offset;
                });
    }
}

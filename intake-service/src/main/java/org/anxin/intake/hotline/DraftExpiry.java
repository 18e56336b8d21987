package org.anxin.intake.hotline;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.anxin.service.clock.PlatformClock;
import org.anxin.service.clock.Ticking;
import org.anxin.service.stream.Once;
import org.jspecify.annotations.Nullable;

/**
 * Watches over drafts: whose call-back is overdue is counted, and what was said goes when a draft expires. One that nobody has called back about stays
 * as a row of codes for a year; a draft that has ended goes with its key.
 */
@Singleton
class DraftExpiry {
    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final Duration EXPIRED_STAY = Duration.ofDays(366);

    private static final String EXPIRE = """
            WITH draft AS (
              UPDATE hotline_draft SET ended_as = 'EXPIRED' WHERE expires_at <= $1 AND ended_as IS NULL RETURNING id),
            words AS (DELETE FROM private_text USING draft WHERE matter_id = draft.id)
            SELECT id FROM draft""";

    private static final String SWEEP = """
            DELETE FROM hotline_draft
            WHERE expires_at <= $1 AND taken_at <= $2 AND ended_as IN ('FINISHED', 'DISCARDED')
            OR expires_at <= $3 AND ended_as = 'EXPIRED'""";

    private static final String OVERDUE =
            "SELECT count(*) FROM hotline_draft WHERE ended_as IS NULL AND call_back_by <= $1 AND expires_at > $1";

    private final Pool pool;
    private final PlatformClock clock;
    private final Counter expired;
    private @Nullable Ticking ticking;
    private volatile long overdue;

    DraftExpiry(Pool pool, PlatformClock clock, MeterRegistry metrics) {
        this.pool = pool;
        this.clock = clock;
        Gauge.builder("anxin_hotline_overdue_drafts", this, DraftExpiry::overdue)
                .description("Callers of the hotline who hung up and weren't called back within 5 minutes")
                .register(metrics);
        expired = Counter.builder("anxin_hotline_expired_drafts")
                .description("Callers of the hotline who hung up and were never called back")
                .register(metrics);
    }

    void start(@Observes StartupEvent started) {
        ticking = Ticking.every(EVERY, "letting expired drafts go", this::look);
    }

    void stop(@Observes ShutdownEvent stopping) {
        if (ticking != null) {
            ticking.close();
        }
    }

    /** How many call-backs of all centres were overdue when this instance looked last. */
    long overdue() {
        return overdue;
    }

    /** How many callers this instance has let go since it started. */
    long expired() {
        return (long) expired.count();
    }

    private Uni<?> look() {
        var now = clock.now();
        return pool.preparedQuery(EXPIRE)
                .execute(Tuple.of(utc(now)))
                .invoke(gone -> expired.increment(gone.size()))
                .chain(() -> pool.preparedQuery(SWEEP)
                        .execute(Tuple.of(utc(now), utc(now.minus(Once.KEPT)), utc(now.minus(EXPIRED_STAY)))))
                .chain(() -> pool.preparedQuery(OVERDUE).execute(Tuple.of(utc(now))))
                .invoke(rows -> overdue = rows.iterator().next().getLong(0));
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}

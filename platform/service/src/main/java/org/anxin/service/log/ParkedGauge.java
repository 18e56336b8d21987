package org.anxin.service.log;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.anxin.eventstore.ParkedRecords;

/** Counts parked records once in a while, for alerts. */
@Singleton
class ParkedGauge {
    private static final Duration EVERY = Duration.ofSeconds(5);

    private final Vertx vertx;
    private final ParkedRecords parked;
    private final AtomicLong counted = new AtomicLong();
    private volatile long timer;

    ParkedGauge(Vertx vertx, ParkedRecords parked, MeterRegistry metrics) {
        this.vertx = vertx;
        this.parked = parked;
        Gauge.builder("anxin_parked_records", counted, AtomicLong::get)
                .description("Records that could not be taken, and those that queue behind them")
                .register(metrics);
    }

    void start(@Observes StartupEvent started) {
        // While the database is away the last count stands; the check in the group 'flow' tells.
        timer = vertx.setPeriodic(
                0, EVERY.toMillis(), _ -> parked.count().subscribe().with(counted::set, _ -> {}));
    }

    void stop(@Observes ShutdownEvent stopping) {
        vertx.cancelTimer(timer);
    }
}

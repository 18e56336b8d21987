package org.anxin.service.log;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.anxin.contracts.value.MatterId;
import org.anxin.eventstore.FaultText;
import org.anxin.eventstore.StoreGate;
import org.anxin.eventstore.TimerPoller;
import org.anxin.service.ServiceConfig;
import org.anxin.service.stream.StreamSpec;
import org.anxin.service.stream.Streams;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Polls for deadlines that have come, one poll after the other, and sweeps expired keys once in a while. */
@Singleton
public class Timers {
    private static final Logger LOG = Logger.getLogger(Timers.class);
    private static final Duration AFTER_FAULT = Duration.ofSeconds(1);
    private static final Duration SWEEP = Duration.ofMinutes(1);

    private final Vertx vertx;
    private final TimerPoller poller;
    private final Duration interval;
    private final boolean needed;
    private final Timer lateness;
    private volatile boolean stopped;
    private volatile long polledAtNanos = System.nanoTime();
    private volatile Duration latest = Duration.ZERO;
    private volatile @Nullable String fault;
    private long sweptAtNanos = System.nanoTime();

    Timers(
            Vertx vertx,
            Pool pool,
            StoreGate gate,
            Streams streams,
            ServiceConfig config,
            MeterRegistry metrics,
            @All List<StreamSpec<?, ?, ?, ?>> specs) {
        this.vertx = vertx;
        this.interval = config.log().timerPoll();
        this.needed = !specs.isEmpty();
        var timed = specs.stream()
                .filter(spec -> spec.timers() != null)
                .<org.anxin.service.stream.Timed<?, ?, ?, ?>>map(streams::timed)
                .toList();
        if (timed.size() > 1) {
            throw new IllegalStateException("only one kind of stream of a service may have deadlines");
        }
        this.poller = new TimerPoller(
                pool,
                gate,
                (stream, deadline, dueAt, now) -> timed.isEmpty()
                        ? io.smallrye.mutiny.Uni.createFrom()
                                .failure(new IllegalStateException("nobody takes this deadline"))
                        : timed.getFirst().fire(new MatterId(stream), deadline, dueAt, now));
        this.lateness = Timer.builder("anxin_timer_lateness")
                .description("From a deadline to the poll that fired it, the worst of each poll")
                .publishPercentiles(0.5, 0.99)
                .register(metrics);
        Gauge.builder(
                        "anxin_timer_poll_age_seconds",
                        this,
                        timers -> timers.needed ? timers.sincePoll().toMillis() / 1000.0 : 0)
                .description("Since the last poll for deadlines that worked")
                .register(metrics);
    }

    void start(@Observes StartupEvent started) {
        if (needed) {
            // One event loop context for all polls, as the database client likes it.
            vertx.getOrCreateContext().runOnContext(_ -> poll());
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        stopped = true;
    }

    /** Whether this service keeps streams at all. */
    public boolean isNeeded() {
        return needed;
    }

    /** How long ago the last poll that worked ended. */
    public Duration sincePoll() {
        return Duration.ofNanos(System.nanoTime() - polledAtNanos);
    }

    /** How late the latest deadline of the last poll that found one was. */
    public Duration lateness() {
        return latest;
    }

    /** What went wrong last; null while all is well. */
    public @Nullable String fault() {
        return fault;
    }

    private void poll() {
        if (stopped) {
            return;
        }
        poller.poll().subscribe().with(this::polled, this::failed);
    }

    private void polled(TimerPoller.Polled polled) {
        polledAtNanos = System.nanoTime();
        fault = null;
        if (polled.due() > 0) {
            latest = polled.lateness();
            lateness.record(polled.lateness());
        }
        if (System.nanoTime() - sweptAtNanos > SWEEP.toNanos()) {
            sweptAtNanos = System.nanoTime();
            poller.sweepKeys().subscribe().with(_ -> again(interval), this::failed);
        } else {
            again(interval);
        }
    }

    private void failed(Throwable failure) {
        var why = FaultText.of(failure);
        if (fault == null) {
            LOG.warnf("deadlines wait for the database: %s", why);
        }
        fault = why;
        again(AFTER_FAULT);
    }

    private void again(Duration in) {
        if (!stopped) {
            vertx.setTimer(Math.max(1, in.toMillis()), _ -> poll());
        }
    }
}

package org.anxin.service.log;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.anxin.eventstore.Verification;
import org.anxin.eventstore.Verified;
import org.anxin.service.clock.PlatformClock;
import org.anxin.service.codec.CloudEventsFormat;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Holds this service's store and the log against each other, one run at a time, beside everything else. */
@Singleton
class VerificationRun {
    private static final Logger LOG = Logger.getLogger(VerificationRun.class);

    private final Verification verification;
    private final PlatformClock clock;
    private final AtomicReference<@Nullable State> state = new AtomicReference<>();

    VerificationRun(DataSource database, KafkaClients kafka, CloudEventsFormat format, PlatformClock clock) {
        this.verification = new Verification(
                database, kafka::reader, format, List.of(CloudEventsFormat.MATTERS, CloudEventsFormat.REFERENCE));
        this.clock = clock;
    }

    /** How a run is, or how the last one ended. */
    enum Status {
        RUNNING,
        FITS,
        BROKEN,
        /** Database or broker were away: ask again. */
        FAILED
    }

    /**
     * The last run of this instance.
     *
     * @param found null while it runs, and when it failed
     */
    record State(
            Status status,
            Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable Verified found) {}

    /** The last run; null when there was none. */
    @Nullable
    State state() {
        return state.get();
    }

    /** Starts a run, unless one is under way, and returns the one that is. */
    State start() {
        var started = new State(Status.RUNNING, clock.now(), null, null);
        var now = state.updateAndGet(last -> last != null && last.status() == Status.RUNNING ? last : started);
        if (now == started) {
            Thread.ofVirtual().name("verification").start(() -> run(started));
        }
        return Objects.requireNonNull(now);
    }

    private void run(State started) {
        try {
            var found = verification.run();
            if (!found.fits()) {
                LOG.errorf("store and log don't fit, %d findings: %s", found.faults(), found.findings());
            }
            end(started, found.fits() ? Status.FITS : Status.BROKEN, found);
        } catch (SQLException | KafkaException e) {
            LOG.warnf(
                    "store and log could not be held against each other: %s",
                    e.getClass().getName());
            end(started, Status.FAILED, null);
        } catch (RuntimeException e) {
            end(started, Status.FAILED, null);
            throw e;
        }
    }

    private void end(State started, Status status, @Nullable Verified found) {
        state.set(new State(status, started.startedAt(), clock.now(), found));
    }
}

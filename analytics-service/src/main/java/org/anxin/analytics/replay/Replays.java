package org.anxin.analytics.replay;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anxin.analytics.ledger.AnalyticsConfig;
import org.anxin.analytics.ledger.Ledger;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.CohortCode;
import org.anxin.eventstore.FaultText;
import org.anxin.service.clock.Ids;
import org.anxin.service.clock.PlatformClock;
import org.anxin.service.problem.Problem;
import org.anxin.service.problem.ProblemException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Runs replays, one at a time, and remembers the last ones while this instance lives. */
@Singleton
public class Replays {
    private static final Logger LOG = Logger.getLogger(Replays.class);
    private static final int REMEMBERED = 20;

    private final Ledger ledger;
    private final AnalyticsConfig config;
    private final String bootstrapServers;
    private final PlatformClock clock;
    private final Ids ids;
    private final Deque<RunningReplay> newestFirst = new ArrayDeque<>();
    private @Nullable ReplayEngine engine;

    Replays(
            Ledger ledger,
            AnalyticsConfig config,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
            PlatformClock clock,
            Ids ids) {
        this.ledger = ledger;
        this.config = config;
        this.bootstrapServers = bootstrapServers;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * Starts a replay up to where the live figures stand now.
     *
     * @throws ProblemException 409 while another one runs
     */
    public Uni<Replay> start(CentreCode centre, @Nullable CohortCode cohort) {
        requireNoneRuns();
        return ledger.snapshot().map(live -> {
            var replay = new RunningReplay(ids.next(), centre, cohort, clock.now(), threads(), config.topic(), live);
            begin(replay);
            return replay.view();
        });
    }

    /** The last ones of a centre, newest first. */
    public synchronized List<Replay> of(CentreCode centre) {
        return newestFirst.stream()
                .filter(replay -> replay.centre().equals(centre))
                .map(RunningReplay::view)
                .toList();
    }

    /** One of a centre. */
    public synchronized Optional<Replay> find(CentreCode centre, UUID id) {
        return newestFirst.stream()
                .filter(replay -> replay.id().equals(id) && replay.centre().equals(centre))
                .findAny()
                .map(RunningReplay::view);
    }

    synchronized void stop(@Observes ShutdownEvent stopping) {
        if (engine != null) {
            engine.cancel();
        }
    }

    private synchronized void begin(RunningReplay replay) {
        requireNoneRuns();
        newestFirst.addFirst(replay);
        while (newestFirst.size() > REMEMBERED) {
            newestFirst.removeLast();
        }
        var fresh = new ReplayEngine(bootstrapServers, config.topic());
        engine = fresh;
        Thread.ofPlatform().name("replay").daemon().start(() -> run(replay, fresh));
    }

    private void run(RunningReplay replay, ReplayEngine fresh) {
        try {
            var outcome = replay.run(fresh);
            replay.end(outcome, clock.now());
            LOG.infof(
                    "Replay %s read %d records of %d matters, %.0f a second",
                    replay.id(), outcome.records(), outcome.matters(), outcome.recordsPerSecond());
        } catch (RuntimeException e) {
            LOG.errorf(FaultText.bare(e), "Replay %s failed", replay.id());
            replay.fail(String.valueOf(e.getMessage()), clock.now());
        }
    }

    private synchronized void requireNoneRuns() {
        if (newestFirst.stream().anyMatch(RunningReplay::isRunning)) {
            throw new ProblemException(Problem.conflict("replay-running", "a replay runs already; wait for its end"));
        }
    }

    private int threads() {
        return config.replayThreads().orElse(Runtime.getRuntime().availableProcessors());
    }
}

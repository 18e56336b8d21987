package org.anxin.analytics.replay;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;
import org.anxin.analytics.fold.Figures;
import org.anxin.analytics.ledger.Snapshot;
import org.anxin.analytics.report.Overview;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.CohortCode;
import org.jspecify.annotations.Nullable;

/** One replay from its start to its end: reads up to the live figures' position and compares. */
final class RunningReplay {
    private final UUID id;
    private final CentreCode centre;
    private final @Nullable CohortCode cohort;
    private final Instant startedAt;
    private final int threads;
    private final String topic;
    private final Snapshot live;
    private final LongAdder read = new LongAdder();
    private volatile @Nullable Replay ended;

    RunningReplay(
            UUID id,
            CentreCode centre,
            @Nullable CohortCode cohort,
            Instant startedAt,
            int threads,
            String topic,
            Snapshot live) {
        this.id = id;
        this.centre = centre;
        this.cohort = cohort;
        this.startedAt = startedAt;
        this.threads = threads;
        this.topic = topic;
        this.live = live;
    }

    UUID id() {
        return id;
    }

    CentreCode centre() {
        return centre;
    }

    boolean isRunning() {
        return ended == null;
    }

    /** Blocks until everything is read. */
    ReplayOutcome run(ReplayEngine engine) {
        return engine.run(live.position(), threads, read::add);
    }

    void end(ReplayOutcome outcome, Instant at) {
        var whole = outcome.faults().isEmpty();
        ended = view(
                whole ? ReplayStatus.DONE : ReplayStatus.STOPPED,
                at,
                Math.round(outcome.recordsPerSecond()),
                outcome.tallies().equals(live.tallies()),
                Overview.of(
                        Figures.of(outcome.tallies().of(centre, cohort)),
                        whole && live.complete(),
                        topic,
                        live.position()),
                outcome.faults(),
                null);
    }

    void fail(String why, Instant at) {
        ended = view(ReplayStatus.FAILED, at, null, null, null, List.of(), why);
    }

    /** How it stands now. */
    Replay view() {
        var end = ended;
        return end != null ? end : view(ReplayStatus.RUNNING, null, null, null, null, List.of(), null);
    }

    private Replay view(
            ReplayStatus status,
            @Nullable Instant endedAt,
            @Nullable Long rate,
            @Nullable Boolean equal,
            @Nullable Overview result,
            List<ReplayFault> faults,
            @Nullable String failure) {
        return new Replay(
                id,
                status,
                centre,
                cohort == null ? null : cohort.value(),
                startedAt,
                endedAt,
                threads,
                Map.of(topic, live.position()),
                read.sum(),
                live.position().values().stream().mapToLong(Long::longValue).sum(),
                rate,
                equal,
                result,
                faults,
                failure);
    }
}

package org.anxin.dispatch.order.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.anxin.contracts.dispatch.ClockJudged;
import org.anxin.contracts.value.PolicyRef;
import org.anxin.contracts.value.StageCode;
import org.anxin.contracts.value.StageTerms;
import org.anxin.contracts.value.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * The clock of one stage.
 *
 * @param policy whose terms these are
 * @param startedAt null while the step that starts it hasn't happened
 * @param endedAt null while the step that ends it hasn't happened
 * @param pauses the whiles in which its time didn't count
 * @param warned a warning was given
 * @param breached it ran out with nothing reported
 * @param verdict null until the order has ended; final from then on
 */
public record Clock(
        StageTerms terms,
        PolicyRef policy,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        Pauses pauses,
        boolean warned,
        boolean breached,
        @Nullable Verdict verdict) {
    static Clock of(StageTerms terms, PolicyRef policy) {
        return new Clock(terms, policy, null, null, Pauses.NONE, false, false, null);
    }

    /** The stage it measures. */
    public StageCode stage() {
        return terms.stage();
    }

    /**
     * Start, limit and pauses added up: those before its end, once it has ended. A pause that lasts counts nothing yet. Null while it hasn't started.
     */
    public @Nullable Instant dueAt() {
        if (startedAt == null) {
            return null;
        }
        return startedAt.plus(terms.limit()).plus(endedAt == null ? known() : pausedAt(endedAt));
    }

    /** When a warning is due; null while it hasn't started. */
    public @Nullable Instant warnAt() {
        return startedAt == null
                ? null
                : startedAt
                        .plus(terms.limit().multipliedBy(terms.warnPercent()).dividedBy(100))
                        .plus(known())
                        .truncatedTo(ChronoUnit.MICROS);
    }

    /** The time that didn't count, as far as it is known; null when there was none. */
    public @Nullable Duration paused() {
        return startedAt == null || pauses.isEmpty() ? null : endedAt == null ? known() : pausedAt(endedAt);
    }

    /** Whether time runs: started, not paused, not ended, not judged. */
    public boolean runs() {
        return isOpen() && !isPaused();
    }

    /** Whether it has started and not ended, paused or not. */
    boolean isOpen() {
        return startedAt != null && endedAt == null && verdict == null;
    }

    /** Whether its time doesn't count right now. */
    public boolean isPaused() {
        return isOpen() && pauses.lasts();
    }

    /** How it stands; provisional while there is no verdict. */
    public ClockState state() {
        if (verdict != null) {
            return switch (verdict) {
                case KEPT -> ClockState.KEPT;
                case BREACHED -> ClockState.BREACHED;
                case LAPSED -> ClockState.LAPSED;
            };
        }
        var due = dueAt();
        if (due == null) {
            return ClockState.WAITING;
        }
        if (endedAt != null) {
            return endedAt.isAfter(due) ? ClockState.BREACHED : ClockState.KEPT;
        }
        if (isPaused()) {
            return ClockState.PAUSED;
        }
        if (breached) {
            return ClockState.BREACHED;
        }
        return warned ? ClockState.WARNED : ClockState.OPEN;
    }

    /**
     * What the order's end at that moment makes of it. Ended exactly when it was due is kept; one that never started, or was not due yet, lapses.
     */
    Verdict judgeAt(Instant end) {
        var due = dueAt(end);
        if (due == null) {
            return Verdict.LAPSED;
        }
        if (endedAt != null) {
            return endedAt.isAfter(due) ? Verdict.BREACHED : Verdict.KEPT;
        }
        return due.isBefore(end) ? Verdict.BREACHED : Verdict.LAPSED;
    }

    /** When it was due, seen from the order's end; null when it never started. */
    @Nullable
    Instant dueAt(Instant end) {
        return startedAt == null ? null : startedAt.plus(terms.limit()).plus(pausedAt(end));
    }

    /** The time that didn't count, seen from the order's end. */
    Duration pausedAt(Instant end) {
        return startedAt == null ? Duration.ZERO : pauses.before(endedAt == null ? end : endedAt, startedAt);
    }

    private Duration known() {
        return startedAt == null ? Duration.ZERO : pauses.known(startedAt);
    }

    Clock started(Instant at) {
        return verdict != null ? this : new Clock(terms, policy, at, endedAt, pauses, warned, breached, null);
    }

    /** The earliest report counts. */
    Clock ended(Instant at) {
        return verdict != null || endedAt != null && !at.isBefore(endedAt)
                ? this
                : new Clock(terms, policy, startedAt, at, pauses, warned, breached, null);
    }

    Clock paused(Instant at) {
        return with(pauses.paused(at));
    }

    Clock resumed(Instant at) {
        return with(pauses.resumed(at));
    }

    /** The same while, or after, its order rested. */
    Clock suspended(List<Pause> suspensions) {
        return with(pauses.with(suspensions));
    }

    private Clock with(Pauses others) {
        return new Clock(terms, policy, startedAt, endedAt, others, warned, breached, verdict);
    }

    /** Under other terms: start and pauses stay, and it warns and breaches anew. */
    Clock under(StageTerms others, PolicyRef whose) {
        return new Clock(others, whose, startedAt, endedAt, pauses, false, false, verdict);
    }

    Clock warning() {
        return new Clock(terms, policy, startedAt, endedAt, pauses, true, breached, verdict);
    }

    Clock breach() {
        return new Clock(terms, policy, startedAt, endedAt, pauses, warned, true, verdict);
    }

    Clock judged(ClockJudged event) {
        return new Clock(terms, policy, startedAt, event.endedAt(), pauses, warned, breached, event.verdict());
    }
}

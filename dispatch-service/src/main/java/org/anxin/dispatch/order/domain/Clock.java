package org.anxin.dispatch.order.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.anxin.contracts.value.StageCode;
import org.anxin.contracts.value.StageTerms;
import org.anxin.contracts.value.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * The clock of one stage.
 *
 * @param startedAt null while the step that starts it hasn't happened
 * @param endedAt null while the step that ends it hasn't happened
 * @param warned a warning was given
 * @param breached it ran out with nothing reported
 * @param verdict null until the order has ended; final from then on
 */
public record Clock(
        StageTerms terms,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        boolean warned,
        boolean breached,
        @Nullable Verdict verdict) {

    static Clock of(StageTerms terms) {
        return new Clock(terms, null, null, false, false, null);
    }

    /** The stage it measures. */
    public StageCode stage() {
        return terms.stage();
    }

    /** Start and limit added up; null while it hasn't started. */
    public @Nullable Instant dueAt() {
        return startedAt == null ? null : startedAt.plus(terms.limit());
    }

    /** When a warning is due; null while it hasn't started. */
    public @Nullable Instant warnAt() {
        return startedAt == null
                ? null
                : startedAt
                        .plus(terms.limit().multipliedBy(terms.warnPercent()).dividedBy(100))
                        .truncatedTo(ChronoUnit.MICROS);
    }

    /** Whether time runs: started, not ended, not judged. */
    public boolean runs() {
        return startedAt != null && endedAt == null && verdict == null;
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
        if (breached) {
            return ClockState.BREACHED;
        }
        return warned ? ClockState.WARNED : ClockState.OPEN;
    }

    /**
     * What the order's end at that moment makes of it. Ended exactly when it was due is kept; one that never started, or was not due yet, lapses.
     */
    Verdict judgeAt(Instant end) {
        var due = dueAt();
        if (due == null) {
            return Verdict.LAPSED;
        }
        if (endedAt != null) {
            return endedAt.isAfter(due) ? Verdict.BREACHED : Verdict.KEPT;
        }
        return due.isBefore(end) ? Verdict.BREACHED : Verdict.LAPSED;
    }

    Clock started(Instant at) {
        return verdict != null ? this : new Clock(terms, at, endedAt, warned, breached, null);
    }

    Clock ended(Instant at) {
        return verdict != null ? this : new Clock(terms, startedAt, at, warned, breached, null);
    }

    Clock warning() {
        return new Clock(terms, startedAt, endedAt, true, breached, verdict);
    }

    Clock breach() {
        return new Clock(terms, startedAt, endedAt, warned, true, verdict);
    }

    Clock judged(Verdict given) {
        return new Clock(terms, startedAt, endedAt, warned, breached, given);
    }
}

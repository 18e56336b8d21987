package org.anxin.analytics.fold;

import org.anxin.contracts.value.Verdict;

/** What is known of one clock of an order. */
public enum ClockState {
    /** Not judged and, as far as known, not past its due time. */
    OPEN,
    /** Its timer fired: a breach that a late report may still turn into kept. */
    PAST_DUE,
    /** Judged as kept. */
    KEPT,
    /** Judged as breached. */
    BREACHED,
    /** Judged as lapsed: the outcome came before it was due. */
    LAPSED;

    /** Whether the verdict is given, which nothing changes. */
    public boolean isFinal() {
        return this != OPEN && this != PAST_DUE;
    }

    /** Whether figures count it as breached, provisionally or for good. */
    public boolean countsAsBreached() {
        return this == BREACHED || this == PAST_DUE;
    }

    /** The state that a verdict leads to. */
    public static ClockState of(Verdict verdict) {
        return switch (verdict) {
            case KEPT -> KEPT;
            case BREACHED -> BREACHED;
            case LAPSED -> LAPSED;
        };
    }
}

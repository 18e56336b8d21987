package org.anxin.contracts.value;

/** What became of a clock, final with the first outcome. */
public enum Verdict {
    /** Ended at or before it was due. */
    KEPT,
    /** Ended after it was due, or was due before the outcome and never ended. */
    BREACHED,
    /** The outcome came before it was due, and it never ended. */
    LAPSED
}

package org.anxin.contracts.value;

/** What the centre makes of a department's refusal. */
public enum RefusalRuling {
    /** The department was right; it counts against nobody. */
    UPHELD,
    /** The department has it, and has had it since the first hand-over. */
    OVERRULED
}

package org.anxin.contracts.value;

/** Why nobody goes alone. */
public enum TwoPersonReason {
    /** The matter is that grave. */
    SEVERITY,
    /** It was opened at night. */
    NIGHT
}

package org.anxin.contracts.value;

/** How binding a stage is. */
public enum StageKind {
    /** Must be kept. */
    LIMIT,
    /** Is aimed at. */
    TARGET
}

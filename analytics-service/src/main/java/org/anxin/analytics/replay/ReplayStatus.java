package org.anxin.analytics.replay;

/** How far a replay is. */
public enum ReplayStatus {
    /** Reading. */
    RUNNING,
    /** Everything up to the position was read. */
    DONE,
    /** A partition could not be read up to the position; the faults say where. */
    STOPPED,
    /** It ended early; the failure says why. */
    FAILED
}

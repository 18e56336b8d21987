package org.anxin.dispatch.order.domain;

/** How a clock stands. Before the verdict KEPT and BREACHED are provisional. */
public enum ClockState {
    /** Not started. */
    WAITING,
    /** Runs. */
    OPEN,
    /** Runs, and has used up the part of its limit after which its policy warns. */
    WARNED,
    /** Its time doesn't count for a while. */
    PAUSED,
    /** Ended too late, or is past its due time. */
    BREACHED,
    /** Ended in time. */
    KEPT,
    /** The order ended before it was due, and the step never happened. */
    LAPSED
}

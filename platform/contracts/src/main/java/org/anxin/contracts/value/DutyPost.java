package org.anxin.contracts.value;

/** A post of a shift: what two shifts can swap. */
public enum DutyPost {
    /** The first-response team. */
    TEAM,
    /** The full-time grid officers. */
    OFFICERS,
    /** Who leads the shift. */
    LEAD,
    /** Who signs when the first seat doesn't. */
    SECOND_SEAT
}

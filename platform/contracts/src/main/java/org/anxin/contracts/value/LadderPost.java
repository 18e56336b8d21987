package org.anxin.contracts.value;

/** Whom a step of a ladder calls. */
public enum LadderPost {
    /** Who signs when the first seat doesn't. */
    SECOND_SEAT,
    /** Who leads the shift. */
    SHIFT_LEAD,
    /** Who supervises the centre, on duty or not. */
    SUPERVISOR
}

package org.anxin.contracts.value;

/** The step that stops a clock. */
public enum ClockEnd {
    /** The order was signed. */
    ORDER_SIGNED,
    /** A grid officer was reached. */
    OFFICER_CONTACTED,
    /** The team is on the spot. */
    TEAM_ARRIVED,
    /** The first round of mediation was held on the spot. */
    ROUND_HELD,
    /** The order ended, whichever way. */
    ORDER_ENDED
}

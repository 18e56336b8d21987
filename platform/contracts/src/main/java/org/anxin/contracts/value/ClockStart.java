package org.anxin.contracts.value;

/** The step that starts a clock. */
public enum ClockStart {
    /** The matter was opened for the field. */
    MATTER_OPENED,
    /** The team has received the instruction. */
    INSTRUCTION_RECEIVED,
    /** The order was signed. */
    ORDER_SIGNED,
    /** A grid officer was reached. */
    OFFICER_CONTACTED,
    /** The team is on the spot. */
    TEAM_ARRIVED
}

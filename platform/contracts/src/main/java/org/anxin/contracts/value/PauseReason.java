package org.anxin.contracts.value;

/** Why a clock's time does not count for a while. */
public enum PauseReason {
    /** The parties asked for time, or aren't there yet. */
    WAITING_FOR_PARTIES,
    /** The way is blocked, or the weather is too bad. */
    WAY_BLOCKED,
    /** The place is not safe for the team. */
    NOT_SAFE,
    /** Police or a department work first. */
    OTHERS_WORK_FIRST,
    /** The order waits for a decision about the matter, such as whether it is a repeat. */
    DECISION_PENDING
}

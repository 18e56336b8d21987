package org.anxin.followup.callback.application;

/** Where a follow-up stands, for readers. */
public enum FollowUpStatus {
    /** The call-back's time has not come. */
    WAITING,
    /** The call-back's time has come. */
    DUE,
    /** A call-back found dissent, or a settlement was broken; a person closes or reopens. */
    DECISION_AWAITED,
    /** They are content, and an instalment of the settlement is neither paid nor broken. */
    PERFORMANCE_AWAITED,
    /** The loop is closed. */
    CLOSED,
    /** The matter was handed back. */
    REOPENED
}

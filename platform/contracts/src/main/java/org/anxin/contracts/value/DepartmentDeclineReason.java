package org.anxin.contracts.value;

/** Why a department doesn't come along. */
public enum DepartmentDeclineReason {
    /** The matter isn't one of its own. */
    NOT_ITS_MATTER,
    /** Everybody is busy with other matters. */
    NOBODY_FREE,
    /** It can't be there in time. */
    TOO_FAR,
    /** It was needed elsewhere on the way. */
    CALLED_AWAY
}

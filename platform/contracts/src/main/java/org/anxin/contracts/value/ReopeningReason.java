package org.anxin.contracts.value;

/** Why a matter that had its outcome is open again. */
public enum ReopeningReason {
    /** A call-back found dissent. */
    DISSATISFIED,
    /** What the settlement promised was not paid. */
    SETTLEMENT_BROKEN,
    /** Facts came to light that nobody knew of. */
    NEW_FACTS,
    /** The matter was reported again. */
    REPORTED_AGAIN,
    /** The outcome was to leave the count, and the second person did not countersign it. */
    NOT_COUNTERSIGNED
}

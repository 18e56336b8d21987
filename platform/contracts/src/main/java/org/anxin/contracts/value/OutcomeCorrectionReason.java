package org.anxin.contracts.value;

/** Why an outcome is corrected. */
public enum OutcomeCorrectionReason {
    /** The wrong one was entered. */
    MISTAKEN_ENTRY,
    /** Facts came to light after it was given. */
    NEW_FACTS,
    /** A call-back found it otherwise. */
    CALL_BACK_FINDING,
    /** A review judged it otherwise. */
    REVIEW
}

package org.anxin.contracts.value;

/** What a source is told about a matter that it referred. */
public enum FeedbackStage {
    /** The centre has the matter. */
    RECEIVED,
    /** It belongs to another matter, as the result says: from now on the source is told what becomes of that one. */
    LINKED,
    /** That was a mistake: it is a matter of its own again, and what was told since {@code LINKED} was another's. */
    UNLINKED,
    /** The order was signed. */
    SIGNED,
    /** The team is on the spot. */
    ARRIVED,
    /** There is an outcome; the result names it. */
    OUTCOME,
    /** The outcome is another than was told; the result names it. */
    OUTCOME_CORRECTED,
    /** The police are asked to take the matter back; waits for their answer. */
    RETURN_ASKED,
    /** The matter went back to the police, as they have agreed. */
    RETURNED,
    /** The source has taken the matter back: {@code GRANTED}, or {@code REFUSED} and it goes on. */
    WITHDRAWAL_ANSWERED,
    /** The outcome did not hold: the matter is open again. */
    REOPENED,
    /** The loop is closed; the result says why. */
    CLOSED
}

package org.anxin.contracts.value;

/** With what somebody who was called back is not content. */
public enum DissatisfactionReason {
    /** What was agreed was not done or not paid. */
    NOT_PERFORMED,
    /** It took too long. */
    TOO_SLOW,
    /** What came of it. */
    RESULT,
    /** How people of the centre or a department behaved. */
    CONDUCT,
    /** Nothing of these; in words, if at all. */
    OTHER
}

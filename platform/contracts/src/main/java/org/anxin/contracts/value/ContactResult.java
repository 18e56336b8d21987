package org.anxin.contracts.value;

/** What came of trying to reach somebody by phone. */
public enum ContactResult {
    /** Spoke with them. */
    REACHED,
    /** Nobody answered. */
    NO_ANSWER,
    /** The number belongs to somebody else. */
    WRONG_NUMBER
}

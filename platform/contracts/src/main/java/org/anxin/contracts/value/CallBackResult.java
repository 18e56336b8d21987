package org.anxin.contracts.value;

/** What came of a call-back. */
public enum CallBackResult {
    /** Answered, and content with how the matter was handled. */
    SATISFIED,
    /** Answered, and not content. */
    DISSATISFIED,
    /** Nobody could be reached. */
    UNREACHABLE
}

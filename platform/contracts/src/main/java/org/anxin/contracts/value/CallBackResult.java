package org.anxin.contracts.value;

/** What came of a call-back. */
public enum CallBackResult {
    /** Answered, and content with how the matter was handled (满意). */
    SATISFIED,
    /** Answered, and content on the whole (基本满意). */
    BASICALLY_SATISFIED,
    /** Answered, and not content (不满意). */
    DISSATISFIED,
    /** Nobody could be reached. */
    UNREACHABLE;

    /** Whether somebody was reached who is content, on the whole at least. */
    public boolean isContent() {
        return this == SATISFIED || this == BASICALLY_SATISFIED;
    }
}

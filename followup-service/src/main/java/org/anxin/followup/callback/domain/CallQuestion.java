package org.anxin.followup.callback.domain;

/** What is asked in a call-back. */
public enum CallQuestion {
    /** Whether somebody is content with how the matter was handled; if not, why. */
    CONTENT,
    /** Whether what was promised was done. */
    PROMISE_KEPT,
    /** Whether the instalments that are due were paid. */
    INSTALMENTS_PAID,
    /** Whether the problem is there again, or still. */
    PROBLEM_AGAIN
}

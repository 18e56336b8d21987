package org.anxin.contracts.value;

/** What somebody says to a question of a call-back. */
public enum CallBackAnswer {
    /** Yes. */
    YES,
    /** No. */
    NO,
    /** Doesn't know, or not yet. */
    UNSURE
}

package org.anxin.contracts.value;

/** What came of asking whether an instalment of a settlement was paid (履行). A part is not paid. */
public enum InstalmentResult {
    /** Paid in whole, by when it was due at first. */
    PAID,
    /** Paid in whole, later than that. */
    PAID_LATE,
    /** Not paid, and promised anew for a later day. */
    LATE,
    /** Not paid, and nothing more to be waited for. */
    BROKEN;

    /** Whether nobody has to ask about it any more. */
    public boolean isFinal() {
        return this != LATE;
    }
}

package org.anxin.contracts.value;

/** From where on a step of a ladder counts its time. */
public enum LadderTrigger {
    /** The clock's start: nobody has done it yet. */
    STARTED,
    /** The moment at which it warns: it is about to be breached. */
    WARNED,
    /** The clock's due time: it is breached. */
    BREACHED
}

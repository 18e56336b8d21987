package org.anxin.analytics.fold;

/** How far a matter has come. */
public enum Phase {
    /** Reported, no clock runs; not taken on yet. */
    RECEIVED,
    /** Taken on and without an outcome; a reopened matter is open again. */
    OPEN,
    /** Has an outcome, or one that waits for its countersign. */
    CONCLUDED,
    /** Has an outcome, and the loop is closed. */
    CLOSED,
    /** No matter of its own: reported, taken on perhaps, and belongs to another, which counts once for both. */
    LINKED
}

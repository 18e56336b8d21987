package org.anxin.analytics.ledger;

/** Somebody else has moved the position of a partition: this instance no longer owns it, or owns it anew. */
final class StalePositionException extends RuntimeException {
    private static final long serialVersionUID = 1;

    StalePositionException(int partition) {
        super("the position of partition " + partition + " was moved by somebody else", null, false, false);
    }
}

package org.anxin.eventstore;

/** More wait than can be served soon. Nothing was written; come again in a moment. */
public final class OverloadedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OverloadedException() {
        super("too many commands wait for the database", null, false, false);
    }
}

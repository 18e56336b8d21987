package org.anxin.eventstore;

/** The service has not yet held its store against the log, so it takes no commands. Try again in a moment. */
public final class StoreNotReadyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoreNotReadyException() {
        super("the store is being held against the log; no commands are taken yet");
    }
}

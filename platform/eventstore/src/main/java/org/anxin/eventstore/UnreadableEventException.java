package org.anxin.eventstore;

/** A stored or received event can't be read: unknown type or version, wrong source, text that doesn't fit its type. */
public final class UnreadableEventException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnreadableEventException(String message) {
        super(message);
    }

    public UnreadableEventException(String message, Throwable cause) {
        super(message, cause);
    }
}

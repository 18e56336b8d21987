package org.anxin.embedded;

/** PostgreSQL or Kafka could not be started; the message says why and, where it is known, what to do. */
public final class EmbeddedStartException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A failure with its reason in words. */
    public EmbeddedStartException(String message) {
        super(message);
    }

    /** A failure with its reason in words and the fault behind it. */
    public EmbeddedStartException(String message, Throwable cause) {
        super(message, cause);
    }
}

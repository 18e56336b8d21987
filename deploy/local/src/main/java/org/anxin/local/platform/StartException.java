package org.anxin.local.platform;

/** The platform can't start; the message says to a person why, and what to do about it. */
public final class StartException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A reason in words, with what helps. */
    public StartException(String message) {
        super(message);
    }

    /** A reason in words with the fault behind it. */
    public StartException(String message, Throwable cause) {
        super(message, cause);
    }
}

package org.anxin.eventstore;

/** Store and log contradict each other in a way that only a person can mend. The service must not take commands; the message names the repair. */
public final class LogMismatchException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LogMismatchException(String message) {
        super(message);
    }
}

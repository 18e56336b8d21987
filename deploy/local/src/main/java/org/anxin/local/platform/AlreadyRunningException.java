package org.anxin.local.platform;

/** Another supervisor that lives uses the data folder. */
public final class AlreadyRunningException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Where it runs, in words. */
    public AlreadyRunningException(String message) {
        super(message);
    }
}

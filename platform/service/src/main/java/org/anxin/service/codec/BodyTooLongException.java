package org.anxin.service.codec;

import com.fasterxml.jackson.core.JsonParseException;

/** A body is longer than any request has reason to be. */
public final class BodyTooLongException extends JsonParseException {
    private static final long serialVersionUID = 1L;

    /** The longest body that is read. */
    public static final int LIMIT_BYTES = 1024 * 1024;

    BodyTooLongException() {
        super(null, "the body must not be longer than " + LIMIT_BYTES + " bytes");
    }
}

package org.anxin.service.codec;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import org.jspecify.annotations.Nullable;

/** A value that doesn't fit. The message says what would, and never repeats the value, so it may be shown and logged. */
public final class MalformedTextException extends MismatchedInputException {
    private static final long serialVersionUID = 1L;

    MalformedTextException(@Nullable JsonParser parser, String whatFits) {
        super(parser, whatFits, (Class<?>) null);
    }
}

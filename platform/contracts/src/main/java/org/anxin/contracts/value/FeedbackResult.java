package org.anxin.contracts.value;

import java.util.regex.Pattern;

/** A result as sources are told it: the name of an outcome, of a reason to close, or of an answer. */
public record FeedbackResult(String value) implements Code {
    private static final Pattern PATTERN = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");

    /** @throws IllegalArgumentException when the value doesn't match the pattern */
    public FeedbackResult {
        Code.check(value, PATTERN);
    }
}

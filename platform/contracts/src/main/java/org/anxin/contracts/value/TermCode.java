package org.anxin.contracts.value;

import java.util.regex.Pattern;

/** A term by law, such as {@code LABOUR_MEDIATION}. */
public record TermCode(String value) implements Code {
    private static final Pattern PATTERN = Pattern.compile("[A-Z][A-Z0-9_]{0,47}");

    /** @throws IllegalArgumentException when the value doesn't match the pattern */
    public TermCode {
        Code.check(value, PATTERN);
    }
}

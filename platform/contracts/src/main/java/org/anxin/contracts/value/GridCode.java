package org.anxin.contracts.value;

import java.util.regex.Pattern;

/** A grid, the smallest area with a named full-time officer. */
public record GridCode(String value) implements Code {
    private static final Pattern PATTERN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,31}");

    /** @throws IllegalArgumentException when the value doesn't match the pattern */
    public GridCode {
        Code.check(value, PATTERN);
    }
}

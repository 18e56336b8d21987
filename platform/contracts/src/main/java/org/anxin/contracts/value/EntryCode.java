package org.anxin.contracts.value;

import java.util.regex.Pattern;

/** The code of an entry of the directory, of whatever kind. */
public record EntryCode(String value) implements Code {
    private static final Pattern PATTERN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,63}");

    /** @throws IllegalArgumentException when the value doesn't match the pattern */
    public EntryCode {
        Code.check(value, PATTERN);
    }
}

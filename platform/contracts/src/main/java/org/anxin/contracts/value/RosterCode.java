package org.anxin.contracts.value;

import java.util.regex.Pattern;

/** A duty roster of a centre, such as that of a week. */
public record RosterCode(String value) implements Code {
    private static final Pattern PATTERN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,31}");

    /** @throws IllegalArgumentException when the value doesn't match the pattern */
    public RosterCode {
        Code.check(value, PATTERN);
    }
}

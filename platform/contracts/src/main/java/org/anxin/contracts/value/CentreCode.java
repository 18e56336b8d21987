package org.anxin.contracts.value;

import java.util.regex.Pattern;

/** A centre (zone) of the installation; every matter belongs to one. */
public record CentreCode(String value) implements Code {
    private static final Pattern PATTERN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,31}");

    /** @throws IllegalArgumentException when the value doesn't match the pattern */
    public CentreCode {
        Code.check(value, PATTERN);
    }
}

package org.anxin.contracts.value;

import java.util.regex.Pattern;

/** A centre (zone) of the installation; every matter belongs to one. */
public record CentreCode(String value) implements Code {
    /** What it may look like, as a regular expression of any kind. */
    public static final String FORM = "[A-Za-z0-9][A-Za-z0-9_-]{0,31}";

    private static final Pattern PATTERN = Pattern.compile(FORM);

    /** @throws IllegalArgumentException when the value doesn't match the pattern */
    public CentreCode {
        Code.check(value, PATTERN);
    }
}

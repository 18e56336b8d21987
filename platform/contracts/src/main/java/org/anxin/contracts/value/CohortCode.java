package org.anxin.contracts.value;

import java.util.regex.Pattern;

/** A tag given at intake, to show the figures of a chosen set of matters. */
public record CohortCode(String value) implements Code {
    private static final Pattern PATTERN = Pattern.compile("[a-z0-9][a-z0-9-]{0,31}");

    /** @throws IllegalArgumentException when the value doesn't match the pattern */
    public CohortCode {
        Code.check(value, PATTERN);
    }
}

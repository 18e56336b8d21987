package org.anxin.contracts.value;

import java.util.regex.Pattern;

/** Where a law holds: {@code CN}, or a part of it such as {@code CN-31}. */
public record JurisdictionCode(String value) implements Code {
    private static final Pattern PATTERN = Pattern.compile("[A-Z]{2}(-[A-Z0-9]{1,6})?");

    /** @throws IllegalArgumentException when the value doesn't match the pattern */
    public JurisdictionCode {
        Code.check(value, PATTERN);
    }
}

package org.anxin.contracts.value;

import java.util.regex.Pattern;

/** The number under which a source referred a matter; unique within centre and source. */
public record ReferralNumber(String value) implements Code {
    private static final Pattern PATTERN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.:/-]{0,63}");

    /** @throws IllegalArgumentException when the value doesn't match the pattern */
    public ReferralNumber {
        Code.check(value, PATTERN);
    }
}

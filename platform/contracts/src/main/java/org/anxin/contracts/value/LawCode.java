package org.anxin.contracts.value;

import java.util.regex.Pattern;

/** A law or regulation, such as {@code LABOUR_DISPUTE_LAW}. */
public record LawCode(String value) implements Code {
    private static final Pattern PATTERN = Pattern.compile("[A-Z][A-Z0-9_]{0,47}");

    /** @throws IllegalArgumentException when the value doesn't match the pattern */
    public LawCode {
        Code.check(value, PATTERN);
    }
}

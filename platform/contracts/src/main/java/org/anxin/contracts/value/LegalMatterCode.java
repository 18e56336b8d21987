package org.anxin.contracts.value;

import java.util.regex.Pattern;

/** What a matter is in law, as departments name it, such as {@code WAGE_ARREARS}. */
public record LegalMatterCode(String value) implements Code {
    private static final Pattern PATTERN = Pattern.compile("[A-Z][A-Z0-9_]{0,47}");

    /** @throws IllegalArgumentException when the value doesn't match the pattern */
    public LegalMatterCode {
        Code.check(value, PATTERN);
    }
}

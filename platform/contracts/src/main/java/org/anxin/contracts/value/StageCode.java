package org.anxin.contracts.value;

import java.util.regex.Pattern;

/** A stage of the clock policy, such as {@code SIGN}, {@code CONTACT} or {@code ARRIVE}; policies may add others. */
public record StageCode(String value) implements Code {
    private static final Pattern PATTERN = Pattern.compile("[A-Z][A-Z0-9_]{0,31}");

    /** @throws IllegalArgumentException when the value doesn't match the pattern */
    public StageCode {
        Code.check(value, PATTERN);
    }
}

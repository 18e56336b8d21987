package org.anxin.contracts.value;

import java.util.regex.Pattern;

/** The SHA-256 of some content, as 64 hexadecimal digits. */
public record ContentHash(String value) implements Code {
    private static final Pattern PATTERN = Pattern.compile("[0-9a-f]{64}");

    /** @throws IllegalArgumentException when the value doesn't match the pattern */
    public ContentHash {
        Code.check(value, PATTERN);
    }
}

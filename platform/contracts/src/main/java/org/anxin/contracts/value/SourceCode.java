package org.anxin.contracts.value;

import java.util.regex.Pattern;

/** Who refers matters: the 110 platform or the city's sub-centre; names the series that referral numbers belong to. */
public record SourceCode(String value) implements Code {
    private static final Pattern PATTERN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,31}");

    /** @throws IllegalArgumentException when the value doesn't match the pattern */
    public SourceCode {
        Code.check(value, PATTERN);
    }
}

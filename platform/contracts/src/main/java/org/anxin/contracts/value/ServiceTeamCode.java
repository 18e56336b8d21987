package org.anxin.contracts.value;

import java.util.regex.Pattern;

/** A service team of an enterprise (一企多员). */
public record ServiceTeamCode(String value) implements Code {
    private static final Pattern PATTERN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,31}");

    /** @throws IllegalArgumentException when the value doesn't match the pattern */
    public ServiceTeamCode {
        Code.check(value, PATTERN);
    }
}

package org.anxin.contracts.value;

import java.util.regex.Pattern;

/** Opaque id of a person or system that acts; never a name. */
public record ActorId(String value) implements Code {
    private static final Pattern PATTERN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,63}");

    /** @throws IllegalArgumentException when the value doesn't match the pattern */
    public ActorId {
        Code.check(value, PATTERN);
    }
}

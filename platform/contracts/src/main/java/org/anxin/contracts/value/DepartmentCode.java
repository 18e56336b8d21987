package org.anxin.contracts.value;

import java.util.regex.Pattern;

/** A department that matters are escalated to, such as {@code LABOUR}. */
public record DepartmentCode(String value) implements Code {
    private static final Pattern PATTERN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,31}");

    /** @throws IllegalArgumentException when the value doesn't match the pattern */
    public DepartmentCode {
        Code.check(value, PATTERN);
    }
}

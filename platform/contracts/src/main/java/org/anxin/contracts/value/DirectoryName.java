package org.anxin.contracts.value;

import java.util.regex.Pattern;

/** What people call a grid, a site, a team or a department: what stands on its door, set by who keeps the directory. Never a person's. */
public record DirectoryName(String value) implements Code {
    private static final Pattern PATTERN =
            Pattern.compile("[A-Za-z0-9\u4e00-\u9fff][A-Za-z0-9\u4e00-\u9fff _.:/()（）·-]{0,39}");

    /** @throws IllegalArgumentException when the value doesn't match the pattern */
    public DirectoryName {
        Code.check(value, PATTERN);
    }
}

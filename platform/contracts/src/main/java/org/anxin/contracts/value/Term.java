package org.anxin.contracts.value;

import java.util.regex.Pattern;

/**
 * A word that stands for one of our codes, as people say it or another system sends it. Set by whoever maintains the catalogue, never by who reports.
 */
public record Term(String value) implements Code {
    private static final Pattern PATTERN =
            Pattern.compile("[A-Za-z0-9\u4e00-\u9fff][A-Za-z0-9\u4e00-\u9fff _.:/()（）、-]{0,39}");

    /** @throws IllegalArgumentException when the value doesn't match the pattern */
    public Term {
        Code.check(value, PATTERN);
    }
}

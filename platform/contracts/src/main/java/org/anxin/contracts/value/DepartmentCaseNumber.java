package org.anxin.contracts.value;

import java.util.regex.Pattern;

/** The number under which a department keeps a matter; always with a digit. */
public record DepartmentCaseNumber(String value) implements Code {
    private static final Pattern PATTERN =
            Pattern.compile("(?=.*[0-9])[A-Za-z0-9\u4e00-\u9fff(（〔][A-Za-z0-9\u4e00-\u9fff_./()（）〔〕\\[\\]-]{0,63}");

    /** @throws IllegalArgumentException when the value doesn't match the pattern */
    public DepartmentCaseNumber {
        Code.check(value, PATTERN);
    }
}

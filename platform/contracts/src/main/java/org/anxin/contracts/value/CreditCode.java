package org.anxin.contracts.value;

import java.util.regex.Pattern;

/** Unified social credit code (统一社会信用代码) of an organisation, 18 characters as in GB 32100-2015. */
public record CreditCode(String value) implements Code {
    private static final Pattern PATTERN = Pattern.compile("[0-9A-HJ-NPQRTUWXY]{18}");

    /** @throws IllegalArgumentException when the value doesn't match the pattern */
    public CreditCode {
        Code.check(value, PATTERN);
    }
}

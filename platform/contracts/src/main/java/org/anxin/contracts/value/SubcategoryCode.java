package org.anxin.contracts.value;

import java.util.regex.Pattern;

/** A subcategory of disputes, such as {@code UNPAID_WAGES}; which there are is data of a centre. */
public record SubcategoryCode(String value) implements Code {
    private static final Pattern PATTERN = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");

    /** @throws IllegalArgumentException when the value doesn't match the pattern */
    public SubcategoryCode {
        Code.check(value, PATTERN);
    }
}

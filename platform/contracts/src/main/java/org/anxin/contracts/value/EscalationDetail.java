package org.anxin.contracts.value;

import java.util.regex.Pattern;

/** What more there is to say of a step: a role, a reason, a ruling, a limit, how far it has got. */
public record EscalationDetail(String value) implements Code {
    private static final Pattern PATTERN = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");

    /** @throws IllegalArgumentException when the value doesn't match the pattern */
    public EscalationDetail {
        Code.check(value, PATTERN);
    }
}

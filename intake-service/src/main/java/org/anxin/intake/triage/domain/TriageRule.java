package org.anxin.intake.triage.domain;

import java.util.regex.Pattern;

/**
 * One rule: a text in which the pattern is found speaks for a value.
 *
 * @param code unique in its rule set
 * @param value the name of a kind, category or severity, or {@code YES} for police work
 * @param weight 1 to 9
 * @param reason for the person who decides, in the centre's language
 */
public record TriageRule(String code, Target target, String value, int weight, Pattern pattern, String reason) {
    boolean speaksFor(String text) {
        return pattern.matcher(text).find();
    }
}

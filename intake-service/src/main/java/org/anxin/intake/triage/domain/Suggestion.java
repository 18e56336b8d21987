package org.anxin.intake.triage.domain;

import java.util.List;

/**
 * What rules suggest.
 *
 * @param score the weights of the rules that speak for it, together
 * @param rules those rules' codes
 * @param reasons those rules' reasons, in the same order
 */
public record Suggestion(Target target, String value, int score, List<String> rules, List<String> reasons) {}

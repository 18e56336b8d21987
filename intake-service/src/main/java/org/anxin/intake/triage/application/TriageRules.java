package org.anxin.intake.triage.application;

/** Where the rules of an installation come from. */
public interface TriageRules {
    /** The text of the rule file, as {@link org.anxin.intake.triage.domain.RuleSet#parse} reads it. */
    String file();
}

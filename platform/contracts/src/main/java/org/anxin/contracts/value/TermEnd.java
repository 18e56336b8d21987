package org.anxin.contracts.value;

/** What has to be done before a term is over. */
public enum TermEnd {
    /** Mediation came to an end: with an outcome, or since a department takes the work. */
    MEDIATION_ENDED,
    /** The employer or respondent was reached. */
    RESPONDENT_CONTACTED
}

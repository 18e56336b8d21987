package org.anxin.contracts.value;

/** When a term begins to run in a case of mediation. */
public enum TermStart {
    /** Mediation was handed the matter. */
    CASE_TAKEN,
    /** Mediation was handed the matter, and handles it at the desk: no team has gone out. */
    DESK_CASE_TAKEN
}

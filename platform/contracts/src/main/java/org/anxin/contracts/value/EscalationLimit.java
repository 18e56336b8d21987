package org.anxin.contracts.value;

/** What has to be done in time with what was escalated. */
public enum EscalationLimit {
    /** The department accepts or refuses. */
    ANSWER,
    /** The centre rules on a refusal. */
    RULING,
    /** The department concludes. */
    TERM
}

package org.anxin.contracts.value;

/** How far a department has got. */
public enum EscalationProgress {
    /** It has opened a case of its own (立案). */
    CASE_FILED,
    /** It looks into the facts. */
    INVESTIGATING,
    /** It brings the parties together. */
    MEDIATING,
    /** It has ordered that things be put right (责令改正). */
    CORRECTION_ORDERED,
    /** It has decided; what was decided is carried out. */
    DECIDED
}

package org.anxin.mediation.escalation.application;

/** Where a department's part in a matter stands. */
public enum EscalationStatus {
    /** Handed over, and not answered. */
    OFFERED,
    /** The department works on it. */
    ACCEPTED,
    /** The department has refused; the centre is to rule. */
    REFUSED,
    /** The department has brought its part to an end. */
    CONCLUDED,
    /** The department has nothing more to do with it. */
    RELEASED
}

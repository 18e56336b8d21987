package org.anxin.contracts.value;

/** Why a department refuses a matter. */
public enum DepartmentRefusalReason {
    /** By law another authority decides such matters. */
    NOT_COMPETENT,
    /** It happened outside the department's area. */
    OUTSIDE_AREA,
    /** A court or an arbitration commission has taken it already. */
    IN_COURT_OR_ARBITRATION,
    /** The department has decided the same matter before. */
    DECIDED_BEFORE,
    /** The time in which it could be taken up is over. */
    TIME_BARRED
}

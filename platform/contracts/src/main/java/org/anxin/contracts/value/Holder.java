package org.anxin.contracts.value;

/** The service that may decide about a matter; exactly one at a time. */
public enum Holder {
    /** From receipt to opening. */
    INTAKE,
    /** While an order is open. */
    DISPATCH,
    /** While a case is open. */
    MEDIATION,
    /** From the outcome on. */
    FOLLOWUP
}

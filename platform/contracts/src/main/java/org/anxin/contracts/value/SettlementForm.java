package org.anxin.contracts.value;

/** How a settlement agreement was made. */
public enum SettlementForm {
    /** A signed agreement. */
    WRITTEN,
    /** An oral one, entered in the register. */
    ORAL
}

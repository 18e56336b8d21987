package org.anxin.contracts.value;

/** How one of several teams was chosen that were on duty for a place alike. */
public enum TieBreak {
    /** It had fewer open orders than the others. */
    FEWEST_OPEN_ORDERS,
    /** None had fewer; it stands first in the directory. */
    DIRECTORY_ORDER
}

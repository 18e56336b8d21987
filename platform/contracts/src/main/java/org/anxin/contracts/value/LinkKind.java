package org.anxin.contracts.value;

/** How a report belongs to a matter that is known already. */
public enum LinkKind {
    /** The same person, the same matter: it counts once, and no order is issued. */
    REPEAT,
    /** Another claimant against the same employer, with a sum of his own: a collective dispute. */
    JOIN
}

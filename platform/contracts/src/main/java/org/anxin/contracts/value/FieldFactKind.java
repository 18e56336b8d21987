package org.anxin.contracts.value;

/** What the field reports of an order. */
public enum FieldFactKind {
    /** The team has received the instruction. */
    RECEIVED,
    /** The team tried to reach a grid officer. */
    CONTACT_ATTEMPTED,
    /** The team is on the spot. */
    ARRIVED,
    /** A round of mediation was held on the spot. */
    ROUND_HELD
}

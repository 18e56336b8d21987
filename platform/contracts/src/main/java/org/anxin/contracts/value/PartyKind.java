package org.anxin.contracts.value;

/** Person or organisation: only the latter may be identified in events. */
public enum PartyKind {
    /** A human being. */
    PERSON,
    /** A firm, an institution, a public body. */
    ORGANISATION
}

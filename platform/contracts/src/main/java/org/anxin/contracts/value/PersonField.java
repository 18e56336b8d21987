package org.anxin.contracts.value;

/** What is kept of a person and can be corrected; the content itself is private. */
public enum PersonField {
    NAME,
    PHONE,
    ID_NUMBER,
    /** What was said when the matter was reported. */
    STATEMENT
}

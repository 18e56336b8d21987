package org.anxin.contracts.value;

/** How grave a matter is. */
public enum Severity {
    /** Everyday. */
    ORDINARY,
    /** 重大突发 */
    MAJOR
}

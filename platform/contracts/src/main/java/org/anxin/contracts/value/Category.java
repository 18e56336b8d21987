package org.anxin.contracts.value;

/** What a dispute is about. */
public enum Category {
    /** 民事 */
    CIVIL,
    /** 劳资 */
    LABOUR,
    /** 合同 */
    CONTRACT,
    /** 其他 */
    OTHER,
    /** The source gave a code that the table doesn't know; the raw code is in intake's private store. */
    UNMAPPED
}

package org.anxin.contracts.value;

/** What a matter is (非警务事项); set at intake, correctable. */
public enum MatterKind {
    /** 纠纷 */
    DISPUTE,
    /** 求助 */
    HELP,
    /** 咨询 */
    CONSULTATION,
    /** 投诉 */
    COMPLAINT,
    /** 企业诉求 */
    ENTERPRISE_REQUEST,
    /** The source gave a code that the table doesn't know; the raw code is in intake's private store. */
    UNMAPPED
}

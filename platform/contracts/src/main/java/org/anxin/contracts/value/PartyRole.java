package org.anxin.contracts.value;

/** The part somebody has in a matter. */
public enum PartyRole {
    /** Who reported it. */
    REPORTER,
    /** Who is owed. */
    CLAIMANT,
    /** Speaks for claimants. */
    REPRESENTATIVE,
    /** Against whom. */
    RESPONDENT,
    /** Employs the claimant. */
    EMPLOYER,
    /** 总包 */
    GENERAL_CONTRACTOR,
    /** 分包 */
    SUBCONTRACTOR,
    /** Saw it. */
    WITNESS,
    /** The source gave a role that the table doesn't know. */
    UNMAPPED
}

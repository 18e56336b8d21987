package org.anxin.contracts.value;

/** A duty of a post (以岗定责). */
public enum OfficerDuty {
    /** Visit, and screen for disputes and risks. */
    VISIT_AND_SCREEN,
    /** Be reached about orders, and come along. */
    ANSWER_ORDERS,
    /** Mediate small disputes. */
    MEDIATE,
    /** Look for arrears of wages. */
    SPOT_ARREARS,
    /** Services for migrants. */
    SERVE_MIGRANTS,
    /** Look after work safety. */
    WATCH_WORK_SAFETY
}

package org.anxin.contracts.value;

/** What a department is told. */
public enum EscalationStep {
    /** It is to handle the matter: {@code LEADS} or {@code ASSISTS}. */
    HANDED_OVER,
    /** It has accepted. */
    ACCEPTED,
    /** It has refused; the detail is the reason. */
    REFUSED,
    /** The centre has ruled on its refusal; the detail is the ruling. */
    RULED,
    /** It has asked the centre for more. */
    INFORMATION_REQUESTED,
    /** The centre has answered. */
    INFORMATION_ANSWERED,
    /** It has said how far it has got. */
    PROGRESSED,
    /** Something was not done in time; the detail is the limit. */
    OVERDUE,
    /** It has brought its part to an end. */
    CONCLUDED,
    /** It has nothing more to do with the matter, though it has not concluded. */
    RELEASED
}

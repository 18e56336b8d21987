package org.anxin.dispatch.order.application;

import java.util.Set;

/** Where an order is in its life, as people read it. */
public enum OrderStatus {
    /** Issued; the duty desk has to sign it. */
    AWAITING_SIGN,
    /** Signed, a team was instructed and has not received the instruction as far as known. */
    INSTRUCTED,
    /** The team has received the instruction. */
    UNDERWAY,
    /** The team is on the spot. */
    ON_SITE,
    /** Ended with an outcome; follow-up holds the matter. */
    CONCLUDED,
    /** Handed on; mediation holds the matter. */
    HANDED_ON;

    /** The order has not ended. */
    public static final Set<OrderStatus> OPEN = Set.of(AWAITING_SIGN, INSTRUCTED, UNDERWAY, ON_SITE);
}

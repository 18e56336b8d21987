package org.anxin.intake.matter.domain;

/** What became of the referrer's wish to take a matter back. */
public enum Withdrawal {
    /** The holder hasn't answered yet. */
    REQUESTED,
    /** The matter ended as withdrawn. */
    GRANTED,
    /** It goes on, or had ended already. */
    REFUSED;

    static Withdrawal answered(boolean granted) {
        return granted ? GRANTED : REFUSED;
    }
}

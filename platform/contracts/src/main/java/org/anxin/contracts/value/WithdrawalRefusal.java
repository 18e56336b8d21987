package org.anxin.contracts.value;

/** Why a matter can't be taken back by who referred it. */
public enum WithdrawalRefusal {
    /** It has an outcome. */
    ALREADY_CONCLUDED,
    /** The team has handed it on: it is being mediated at the centre. */
    HANDED_ON
}

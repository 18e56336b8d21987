package org.anxin.contracts.value;

/** Why the loop could be closed. */
public enum ClosingReason {
    /** The call-back found content. */
    SATISFIED,
    /** Tried as often as the rule asks and reached nobody. */
    UNREACHABLE,
    /** Not content, but nothing more can be done; a person decided. */
    NOTHING_MORE_TO_DO,
    /** There is nobody to call. */
    NO_CALL_BACK_NEEDED
}

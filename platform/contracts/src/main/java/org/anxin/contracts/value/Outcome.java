package org.anxin.contracts.value;

/** How a matter ended. */
public enum Outcome {
    /** 现场处置 */
    RESOLVED_ON_SITE(true, true),
    /** 带回处置 */
    RESOLVED_TAKEN_BACK(true, true),
    /** Settled by phone or at the window. */
    RESOLVED_AT_DESK(true, true),
    /** Settled in the enterprise's or park's micro-centre. */
    RESOLVED_AT_MICRO_CENTRE(true, true),
    /** Settled in the room for difficult cases (喜哥调解室). */
    RESOLVED_IN_SPECIALIST_ROOM(true, true),
    /** A department brought it to an end. */
    CONCLUDED_BY_DEPARTMENT(false, true),
    /** A question was answered. */
    ADVICE_GIVEN(false, true),
    /** Nobody was there. */
    NOBODY_THERE(false, true),
    /** The parties had left or left. */
    PARTIES_LEFT(false, true),
    /** A party refused mediation. */
    MEDIATION_REFUSED(false, true),
    /** The reporter withdrew. */
    WITHDRAWN(false, true),
    /** Tried and not settled. */
    UNRESOLVED(false, true),
    /** Nothing of the kind happened; countersigned. */
    UNFOUNDED(false, false),
    /** Not in this centre's area; countersigned. */
    OUTSIDE_AREA(false, false),
    /** Public-security work, taken back by the police. */
    RETURNED_TO_POLICE(false, false);

    private final boolean settled;
    private final boolean counted;

    Outcome(boolean settled, boolean counted) {
        this.settled = settled;
        this.counted = counted;
    }

    /** Settled at a level up to the specialist room: what the settlement rate counts. */
    public boolean isSettled() {
        return settled;
    }

    /** Settled on the spot or after being taken back: what the published rate (调处率) counts. */
    public boolean isPublishedSuccess() {
        return this == RESOLVED_ON_SITE || this == RESOLVED_TAKEN_BACK;
    }

    /**
     * Whether the outcome holds only once a second person has countersigned it. Police who take a matter back have said so themselves.
     */
    public boolean needsCountersign() {
        return this == UNFOUNDED || this == OUTSIDE_AREA;
    }

    /** Whether a matter with this outcome stays among those taken on; the others need a countersign or the police's word. */
    public boolean isCounted() {
        return counted;
    }
}

package org.anxin.contracts.value;

/** Why a team doesn't go, or another goes in its place. */
public enum TeamChangeReason {
    /** It is busy with another matter. */
    ON_ANOTHER_MATTER,
    /** It can't be there in time. */
    TOO_FAR,
    /** It has no vehicle. */
    NO_VEHICLE,
    /** The place is not in its grids. */
    OUTSIDE_ITS_GRIDS,
    /** It doesn't answer. */
    UNREACHABLE,
    /** Another team is nearer. */
    NEARER_TEAM,
    /** The matter needs people who know such matters. */
    OTHER_SKILLS_NEEDED,
    /** Its shift ends. */
    SHIFT_CHANGE
}

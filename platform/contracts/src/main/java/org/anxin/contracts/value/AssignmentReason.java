package org.anxin.contracts.value;

/** Why a team was instructed and no other. */
public enum AssignmentReason {
    /** It is on duty for the place's grid. */
    OWN_GRID,
    /** It is on duty for a grid that the place's grid is part of. */
    PARENT_GRID,
    /** Nobody is on duty for the place's grid; it is for one beside it. */
    NEIGHBOUR,
    /** No team is on duty anywhere near: the shift lead calls in the directory's team. */
    SHIFT_LEAD,
    /** No roster says who is on duty at that moment: the directory's team. */
    STANDING_TEAM,
    /** Somebody named it: the order was redirected or reassigned. */
    NAMED
}

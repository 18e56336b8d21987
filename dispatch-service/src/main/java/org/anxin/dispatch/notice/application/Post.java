package org.anxin.dispatch.notice.application;

/** Whom a notice is for. */
public enum Post {
    /** Who signs when the first seat doesn't. */
    SECOND_SEAT,
    /** Who leads the shift. */
    SHIFT_LEAD,
    /** Who supervises the centre, on duty or not. */
    SUPERVISOR,
    /** The police contact of the place's grid. */
    POLICE_CONTACT,
    /** Who is on duty in a department. */
    DEPARTMENT,
    /** The team that was instructed. */
    TEAM,
    /** Whoever sits at the duty desk. */
    DESK
}

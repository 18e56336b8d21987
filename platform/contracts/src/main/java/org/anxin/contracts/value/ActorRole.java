package org.anxin.contracts.value;

/** In what role somebody acts. */
public enum ActorRole {
    /** The 110 platform or the city's sub-centre. */
    REFERRER,
    /** A member of the public at a page that asks for no login. */
    REPORTER,
    /** Sits at the duty, hotline or window desk. */
    DESK,
    /** Leads the shift. */
    SHIFT_LEAD,
    /** First-response team. */
    TEAM,
    /** Full-time or micro-grid officer. */
    GRID_OFFICER,
    /** Mediates at the centre or in the specialist room. */
    MEDIATOR,
    /** A department's clerk. */
    CLERK,
    /** Calls back. */
    CALLER,
    /** Leads the centre; reads everything that is counted. */
    LEADER,
    /** Runs the platform. */
    OPS,
    /** The platform itself: a reaction or a timer. */
    SYSTEM
}

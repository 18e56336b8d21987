package org.anxin.contracts.value;

/** What the directory has entries of. */
public enum EntryKind {
    /** The centre itself. */
    CENTRE,
    /** A zone, a grid or an enterprise grid. */
    GRID,
    /** A site. */
    SITE,
    /** A grid officer or micro-grid officer, with post and duties. */
    OFFICER,
    /** A first-response team. */
    TEAM,
    /** The service team of an enterprise. */
    SERVICE_TEAM,
    /** A department. */
    DEPARTMENT,
    /** The police contact of a grid. */
    POLICE_CONTACT,
    /** Name and phone of a member of staff, which stay in the private store. */
    PERSON
}

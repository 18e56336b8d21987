package org.anxin.contracts.value;

/** What the members of a site are. */
public enum MemberRole {
    /** Business owners with an office there. */
    RESIDENT_OWNER,
    /** Landlords. */
    LANDLORD,
    /** Members of the committee. */
    COMMITTEE_MEMBER,
    /** Members of its grid team. */
    GRID_TEAM_MEMBER,
    /** Mediators. */
    MEDIATOR,
    /** Liaison staff of the enterprise. */
    LIAISON
}

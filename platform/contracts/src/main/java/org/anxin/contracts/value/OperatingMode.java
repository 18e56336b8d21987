package org.anxin.contracts.value;

/** Who runs a site. */
public enum OperatingMode {
    /** Led by party building (党建引领). */
    PARTY_BUILDING_LED,
    /** An owners' committee. */
    OWNERS_COMMITTEE,
    /** Joined with its service centre. */
    JOINED_WITH_SERVICE_CENTRE,
    /** The enterprise itself. */
    RUN_BY_ENTERPRISE,
    /** The centre. */
    RUN_BY_CENTRE
}

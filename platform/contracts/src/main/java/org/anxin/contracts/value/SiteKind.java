package org.anxin.contracts.value;

/** What a site is. */
public enum SiteKind {
    /** Micro-centre of an enterprise (企业社会治理微中心). */
    ENTERPRISE_MICRO_CENTRE,
    /** Micro-centre of a park (园区社会治理微中心). */
    PARK_MICRO_CENTRE,
    /** Service centre (中心). */
    SERVICE_CENTRE,
    /** Station (驿站). */
    STATION,
    /** Wage protection window or station (护薪工作站). */
    WAGE_STATION,
    /** Specialist mediation room for difficult cases (喜哥调解室). */
    SPECIALIST_ROOM,
    /** A building, yard or construction site without a micro-centre. */
    WORKPLACE
}

package org.anxin.contracts.value;

/** The post of an officer (以人定岗). */
public enum OfficerPost {
    /** Full-time grid officer (专职网格员). */
    GRID_OFFICER,
    /** Part-time micro-grid officer, one a building (兼职微网格员). */
    MICRO_GRID_OFFICER
}

package org.anxin.contracts.value;

/** What a report may be asked for beyond what every report needs. */
public enum ReportField {
    /** The category of a dispute. */
    CATEGORY,
    /** The sum, and for how many people. */
    CLAIM,
    /** The grid. */
    GRID,
    /** The site. */
    SITE,
    /** A phone of who reports. */
    REPORTER_PHONE,
    /** The enterprise that it is about. */
    ENTERPRISE
}

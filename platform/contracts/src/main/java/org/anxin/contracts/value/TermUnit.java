package org.anxin.contracts.value;

/** In what a term is counted. The units are never turned into each other. */
public enum TermUnit {
    /** Minutes, of working hours where there are some. */
    MINUTES,
    /** Days of the calendar; one that would end on a day of rest ends on the next working day. */
    CALENDAR_DAYS,
    /** Days on which offices work, by the official holidays and make-up workdays. */
    WORKING_DAYS,
    /** Years of the calendar, ending as calendar days do. */
    YEARS
}

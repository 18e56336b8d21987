package org.anxin.analytics.log;

/** What an event type means to the fold, and so which fields of its body are read. */
enum Meaning {
    /** The body isn't looked at. */
    NOTHING,
    /** {@link org.anxin.analytics.fold.Happening.Received} */
    RECEIVED,
    /** {@link org.anxin.analytics.fold.Happening.Imported} */
    IMPORTED,
    /** {@link org.anxin.analytics.fold.Happening.Opened} */
    OPENED,
    /** {@link org.anxin.analytics.fold.Happening.OrderIssued} */
    ORDER_ISSUED,
    /** {@link org.anxin.analytics.fold.Happening.ClockBreached} */
    CLOCK_BREACHED,
    /** {@link org.anxin.analytics.fold.Happening.ClockJudged} */
    CLOCK_JUDGED,
    /** {@link org.anxin.analytics.fold.Happening.Corrected} */
    CORRECTED,
    /** {@link org.anxin.analytics.fold.Happening.OrderCorrected} */
    ORDER_CORRECTED,
    /** {@link org.anxin.analytics.fold.Happening.CaseTaken} */
    CASE_TAKEN,
    /** {@link org.anxin.analytics.fold.Happening.CaseCorrected} */
    CASE_CORRECTED,
    /** {@link org.anxin.analytics.fold.Happening.ClockBreached}, of a term */
    TERM_BREACHED,
    /** {@link org.anxin.analytics.fold.Happening.ClockJudged}, of a term */
    TERM_JUDGED,
    /** {@link org.anxin.analytics.fold.Happening.HandedOn} */
    HANDED_ON,
    /** {@link org.anxin.analytics.fold.Happening.Concluded} */
    CONCLUDED,
    /** {@link org.anxin.analytics.fold.Happening.Agreed} */
    AGREED,
    /** {@link org.anxin.analytics.fold.Happening.Linked} */
    LINKED,
    /** {@link org.anxin.analytics.fold.Happening.Unlinked} */
    UNLINKED,
    /** {@link org.anxin.analytics.fold.Happening.Reopened} */
    REOPENED,
    /** {@link org.anxin.analytics.fold.Happening.Closed} */
    CLOSED
}

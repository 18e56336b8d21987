package org.anxin.mediation.casework.application;

/** Where a case stands, for readers. */
public enum CaseStatus {
    /** At the desk, or with parties that were taken back. */
    AT_CENTRE,
    /** In the room for difficult cases. */
    IN_SPECIALIST_ROOM,
    /** A department holds the work. */
    WITH_DEPARTMENT,
    /** Somebody has to go there after all; dispatch holds the matter. */
    HANDED_ON,
    /** The outcome stands; follow-up holds the matter. */
    CONCLUDED
}

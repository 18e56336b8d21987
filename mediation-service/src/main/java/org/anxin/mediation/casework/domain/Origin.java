package org.anxin.mediation.casework.domain;

/** What brings a matter to mediation; it decides which outcome a settlement is. */
public enum Origin {
    /** Intake or dispatch gives it to the desk: phone, window, code; no team goes out, or none has to any more. */
    DESK,
    /** Dispatch hands on what its team could not end: the parties were taken back, or it goes to the specialist room. */
    ORDER,
    /** Follow-up reopened it; it is handled as it was the last time it was here, as taken back when it never was. */
    REOPENED
}

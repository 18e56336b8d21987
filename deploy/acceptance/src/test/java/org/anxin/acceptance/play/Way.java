package org.anxin.acceptance.play;

/** The ways that a matter may take. */
enum Way {
    /** Settled, or ended otherwise, on the spot. */
    ON_THE_SPOT,
    /** What the team did is reported late, with the times at which it happened, some of it after the order's end. */
    REPORTED_LATE,
    /** The parties were taken back to the centre and settled there. */
    TAKEN_BACK,
    /** From the spot to the specialist room. */
    TO_THE_ROOM,
    /** From the centre to the specialist room. */
    BY_THE_CENTRE_TO_THE_ROOM,
    /** Mediation failed, a department concluded it. */
    TO_A_DEPARTMENT,
    /** Settled from the desk. */
    AT_THE_DESK,
    /** A question that the desk answered once it was opened for it. */
    ADVICE,
    /** A question that was answered where it came in. */
    ANSWERED_AT_INTAKE,
    /** A report by QR code, opened by triage and sent to the field. */
    QR_TO_THE_FIELD,
    /** A report by QR code, opened by triage and settled at the desk. */
    QR_TO_THE_DESK,
    /** A report by QR code that nobody has opened. */
    QR_LEFT,
    /** Out of the count, found in the field. */
    EXCLUDED_IN_THE_FIELD,
    /** Out of the count, found at the centre. */
    EXCLUDED_AT_THE_CENTRE,
    /** Nobody signs the order. */
    NEVER_SIGNED,
    /** The team is under way and nothing more is heard. */
    LEFT_UNDER_WAY,
    /** Reopened after the call-back, settled at the centre the second time. */
    REOPENED_TO_THE_CENTRE,
    /** Reopened after the call-back, a team went out a second time. */
    REOPENED_TO_THE_FIELD
}

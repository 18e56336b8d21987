package org.anxin.followup.callback.domain;

import java.time.Instant;

/** What may be asked of a follow-up. */
public sealed interface FollowUpCommand
        permits OpenFollowUp, CorrectFollowUp, ReopenForRepeat, FallDue, FollowUpWork, InstalmentWork, OutcomeWork {
    /** When it happened: the platform's time, or what the person reports. */
    Instant at();
}

package org.anxin.mediation.casework.domain;

import java.time.Instant;

/** What may be asked of a case. */
public sealed interface CaseCommand
        permits TakeCase, CorrectCase, SuspendCase, ResumeCase, WithdrawCase, TakeReturnAnswer, TermTimer, CaseWork {
    /** When it happened: the platform's time, or what the person reports. */
    Instant at();
}

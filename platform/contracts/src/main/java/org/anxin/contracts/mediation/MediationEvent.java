package org.anxin.contracts.mediation;

import org.anxin.contracts.Event;

/** Everything that mediation records about a matter. */
public sealed interface MediationEvent extends Event
        permits CaseTaken,
                RespondentContacted,
                RoundHeld,
                SpecialistRoomEntered,
                SettlementReached,
                MediationFailed,
                EscalationEvent,
                CaseConcluded,
                CaseSuspended,
                CaseSuspensionRefused,
                CaseResumed,
                CaseHandedOn,
                CaseReturnRequested,
                CaseReturnRefused,
                CaseWithdrawalGranted,
                CaseWithdrawalRefused,
                CaseCorrected,
                CaseTermWarned,
                CaseTermBreached,
                CaseTermJudged {}

package org.anxin.contracts.intake;

import org.anxin.contracts.Event;

/** Everything that intake records about a matter. */
public sealed interface IntakeEvent extends Event
        permits MatterReceived,
                PartyAdded,
                MatterOpened,
                SupplementAdded,
                MatterConcluded,
                WithdrawalRequested,
                WithdrawalAnswered,
                ReturnAsked,
                ReturnAnswered,
                RepeatLinked,
                RepeatUnlinked,
                RepeatReported,
                ClaimantJoined,
                LinkUndone,
                SuspensionRequested,
                LinkDropped,
                MatterCorrected,
                AttachmentAdded,
                AttachmentErased,
                PersonCorrected,
                PersonErased,
                ReopeningRequested,
                MatterImported {}

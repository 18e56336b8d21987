package org.anxin.contracts.followup;

import org.anxin.contracts.Event;

/** Everything that follow-up records about a matter. */
public sealed interface FollowupEvent extends Event
        permits FollowUpOpened,
                CallBackFellDue,
                CallBackMade,
                InstalmentFellDue,
                InstalmentChecked,
                MatterClosed,
                MatterReopened,
                FollowUpCorrected,
                OutcomeCountersigned,
                OutcomeCorrectionRequested,
                OutcomeCorrected,
                CountersignRefused {}

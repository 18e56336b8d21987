package org.anxin.contracts.dispatch;

import org.anxin.contracts.Event;

/** Everything that dispatch records about a matter. */
public sealed interface DispatchEvent extends Event
        permits OrderIssued,
                OrderSigned,
                TeamInstructed,
                InstructionDeclined,
                TeamRedirected,
                TeamReassigned,
                InstructionReceived,
                ContactAttempted,
                OfficerContacted,
                TeamArrived,
                SpotRoundHeld,
                TeamCheckedIn,
                CheckInMissed,
                PoliceSupportCalled,
                DepartmentInvited,
                DepartmentJoined,
                DepartmentDeclined,
                DepartmentArrived,
                JointLeadNamed,
                ClockWarned,
                ClockBreached,
                ClockPaused,
                ClockResumed,
                DutyCalled,
                ClockJudged,
                OrderConcluded,
                OrderHandedOn,
                WithdrawalGranted,
                WithdrawalRefused,
                ReturnRequested,
                ReturnRefused,
                OrderCorrected {}

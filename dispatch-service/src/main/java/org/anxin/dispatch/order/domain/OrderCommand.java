package org.anxin.dispatch.order.domain;

import java.time.Instant;
import java.util.List;
import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.AttentionKind;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.Channel;
import org.anxin.contracts.value.CheckInTerms;
import org.anxin.contracts.value.ContactResult;
import org.anxin.contracts.value.DepartmentCode;
import org.anxin.contracts.value.DepartmentDeclineReason;
import org.anxin.contracts.value.LadderStep;
import org.anxin.contracts.value.Level;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.OfficerCode;
import org.anxin.contracts.value.Outcome;
import org.anxin.contracts.value.OutcomeFacts;
import org.anxin.contracts.value.PauseReason;
import org.anxin.contracts.value.Place;
import org.anxin.contracts.value.PolicyRef;
import org.anxin.contracts.value.ReferralKey;
import org.anxin.contracts.value.ReportId;
import org.anxin.contracts.value.Severity;
import org.anxin.contracts.value.StageCode;
import org.anxin.contracts.value.StageTerms;
import org.anxin.contracts.value.TeamChangeReason;
import org.anxin.contracts.value.TeamCode;
import org.anxin.contracts.value.TwoPersonReason;
import org.jspecify.annotations.Nullable;

/** What can be asked of an order. */
public sealed interface OrderCommand {
    /** When it happened, as far as known. */
    Instant at();

    /**
     * The matter was handed to dispatch. Taking the same leg again does nothing.
     *
     * @param channel by which it came; null when dispatch wasn't told
     */
    record IssueOrder(
            Instant at,
            CentreCode centre,
            int leg,
            Instant openedAt,
            MatterKind kind,
            @Nullable Category category,
            Severity severity,
            Place place,
            PolicyRef policy,
            List<StageTerms> stages,
            boolean drill,
            @Nullable List<LadderStep> ladder,
            @Nullable List<TwoPersonReason> twoPersons,
            @Nullable Channel channel)
            implements OrderCommand {}

    /** A timer of a clock. What it finds changed in the meantime it leaves alone. */
    sealed interface ByTimer extends OrderCommand {
        /** Whose clock. */
        StageCode stage();
    }

    /** A timer: the clock of a stage has used up the part of its limit after which its policy warns. */
    record WarnClock(Instant at, StageCode stage) implements ByTimer {}

    /** A timer: the clock of a stage has run out. */
    record BreachClock(Instant at, StageCode stage) implements ByTimer {}

    /** A timer: a clock still runs, and the next one on the ladder is to be called. */
    record CallDuty(Instant at, StageCode stage, int step) implements ByTimer {}

    /** A timer: the team on the spot was to give a sign of life by then, or the next one is to be called because it hasn't. */
    record LookAfterTeam(Instant at) implements OrderCommand {}

    /**
     * Intake asks in the name of who referred the matter: take the order back.
     *
     * @param referral the number that is taken back
     */
    record WithdrawOrder(Instant at, ReferralKey referral) implements OrderCommand {}

    /**
     * The police's answer to a return, which intake has taken.
     *
     * @param leg the leg that the return was asked on
     * @param answeredBy who answered for the police
     */
    record TakeReturnAnswer(Instant at, int leg, boolean accepted, ActorId answeredBy) implements OrderCommand {}

    /**
     * The matter belongs to another, if its holder lets it rest.
     *
     * @param to the matter that it belongs to
     * @param leg on which dispatch is asked
     */
    record SuspendOrder(Instant at, MatterId to, int leg) implements OrderCommand {}

    /** The matter doesn't belong to that other one, or doesn't any more. */
    record ResumeOrder(Instant at, MatterId from) implements OrderCommand {}

    /**
     * The matter was reported again, or more was said about it.
     *
     * @param report that says so
     */
    record RaiseAttention(Instant at, AttentionKind kind, ReportId report) implements OrderCommand {}

    /**
     * The matter was corrected.
     *
     * @param policy that would have been its own from the beginning; null when only the words change
     * @param stages of that policy
     * @param twoPersons why nobody goes alone to such a matter; empty where one may
     */
    record CorrectOrder(
            Instant at,
            int revision,
            MatterKind kind,
            @Nullable Category category,
            Severity severity,
            @Nullable PolicyRef policy,
            List<StageTerms> stages,
            List<TwoPersonReason> twoPersons)
            implements OrderCommand {}

    /** What people ask for or report. */
    sealed interface ByPerson extends OrderCommand {
        /** When it happened. */
        Moment moment();

        @Override
        default Instant at() {
            return moment().at();
        }
    }

    /** Who goes. */
    sealed interface AboutTeam extends ByPerson {}

    /** Whether the time of a clock counts. */
    sealed interface AboutPause extends ByPerson {
        /** Whose clock. */
        StageCode stage();
    }

    /** What the field reports. A fact is never refused, neither before the order is signed nor after its end. */
    sealed interface FieldFact extends ByPerson {
        /** The leg in which it happened; null for the one that is known last. */
        @Nullable
        Integer leg();
    }

    /** What keeps a team safe. */
    sealed interface AboutSafety extends ByPerson {}

    /** Which departments go along. */
    sealed interface AboutJoint extends ByPerson {
        /** Which department. */
        DepartmentCode department();
    }

    /** How the order ends. */
    sealed interface AboutEnd extends ByPerson {}

    /**
     * Sign the order and instruct a team.
     *
     * @param team the team on duty for the place; null when the directory has none
     */
    record SignOrder(Moment moment, @Nullable Assigned team) implements AboutTeam {}

    /**
     * The team that was instructed can't go.
     *
     * @param team which team says so
     * @param next who goes in its place; null when nobody else is on duty
     */
    record DeclineInstruction(
            Moment moment,
            TeamCode team,
            TeamChangeReason reason,
            @Nullable Assigned next) implements AboutTeam {}

    /** Send the instruction to another team, before the first one has received it. */
    record RedirectTeam(Moment moment, TeamCode to, TeamChangeReason reason) implements AboutTeam {}

    /** Give the order to another team, whatever the first one has done about it. */
    record ReassignTeam(Moment moment, TeamCode to, TeamChangeReason reason) implements AboutTeam {}

    /** Let the time of a running clock not count from now on. */
    record PauseClock(Moment moment, StageCode stage, PauseReason reason) implements AboutPause {}

    /** Let the time of a paused clock count again. */
    record ResumeClock(Moment moment, StageCode stage) implements AboutPause {}

    /** The team has received the instruction. */
    record ReportReceipt(Moment moment, @Nullable Integer leg) implements FieldFact {}

    /**
     * The team tried to reach an officer.
     *
     * @param officer null when none was named: the first of those in question who wasn't tried, or the first again when all were
     * @param inQuestion officers to contact about the place, the nearest first; none when its grid isn't known
     */
    record ReportContact(
            Moment moment,
            @Nullable OfficerCode officer,
            ContactResult result,
            List<OfficerCode> inQuestion,
            @Nullable Integer leg)
            implements FieldFact {
        public ReportContact {
            inQuestion = List.copyOf(inQuestion);
        }
    }

    /**
     * The team is on the spot.
     *
     * @param checkIn how often it is to give a sign of life from now on; null where it needn't
     */
    record ReportArrival(
            Moment moment,
            @Nullable CheckInTerms checkIn,
            @Nullable Integer leg) implements FieldFact {}

    /** A round of mediation was held on the spot. */
    record ReportRound(Moment moment, @Nullable Integer leg) implements FieldFact {}

    /** The team gives a sign of life: on the spot, where it is waited for, or anywhere. */
    record ReportCheckIn(Moment moment) implements AboutSafety {}

    /**
     * The team calls the police to its side; the matter stays.
     *
     * @param contact the police contact of the place's grid; null where none is named
     */
    record CallPolice(Moment moment, @Nullable ActorId contact) implements AboutSafety {}

    /** Ask a department to come along. */
    record InviteDepartment(Moment moment, DepartmentCode department) implements AboutJoint {}

    /** A department comes. */
    record JoinForDepartment(Moment moment, DepartmentCode department) implements AboutJoint {}

    /** A department doesn't come. */
    record DeclineForDepartment(Moment moment, DepartmentCode department, DepartmentDeclineReason reason)
            implements AboutJoint {}

    /**
     * A department is on the spot.
     *
     * @param vouchedFor somebody of the centre says so, not the department alone, and the directory has it: then it may be there uninvited
     */
    record ReportDepartmentArrival(Moment moment, DepartmentCode department, boolean vouchedFor)
            implements AboutJoint {}

    /** Let another department lead. */
    record NameJointLead(Moment moment, DepartmentCode department) implements AboutJoint {}

    /**
     * End the order with an outcome.
     *
     * @param facts what it brought about; null when nobody said
     * @param leg whose order is to end; null for the one that is open
     */
    record ConcludeOrder(
            Moment moment,
            Outcome outcome,
            @Nullable OutcomeFacts facts,
            @Nullable Integer leg) implements AboutEnd {}

    /** End the order and let mediation go on at a level: the parties are taken back to the centre, or go to the specialist room. */
    record HandOnOrder(Moment moment, Level level) implements AboutEnd {}

    /** Nobody has to go there, or go on to: end the order and let the desk handle the matter. */
    record GiveToDesk(Moment moment) implements ByPerson {}

    /** It is public-security work: ask the police to take the matter back. The order goes on until they have answered. */
    record RequestReturn(Moment moment, ActorId by) implements ByPerson {}
}

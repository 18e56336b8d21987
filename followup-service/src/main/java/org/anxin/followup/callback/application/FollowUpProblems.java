package org.anxin.followup.callback.application;

import java.util.stream.Collectors;
import org.anxin.followup.callback.domain.FollowUpRefusal;
import org.anxin.followup.callback.domain.FollowUpRefusal.AlreadyClosed;
import org.anxin.followup.callback.domain.FollowUpRefusal.AlreadyPutOff;
import org.anxin.followup.callback.domain.FollowUpRefusal.BeforeOutcome;
import org.anxin.followup.callback.domain.FollowUpRefusal.CallBackNeeded;
import org.anxin.followup.callback.domain.FollowUpRefusal.CountersignAwaited;
import org.anxin.followup.callback.domain.FollowUpRefusal.CountersignedBySame;
import org.anxin.followup.callback.domain.FollowUpRefusal.DecisionAwaited;
import org.anxin.followup.callback.domain.FollowUpRefusal.HandedBack;
import org.anxin.followup.callback.domain.FollowUpRefusal.InstalmentNotDue;
import org.anxin.followup.callback.domain.FollowUpRefusal.InstalmentSettled;
import org.anxin.followup.callback.domain.FollowUpRefusal.InstalmentsOpen;
import org.anxin.followup.callback.domain.FollowUpRefusal.NewDayGoesWithLate;
import org.anxin.followup.callback.domain.FollowUpRefusal.NobodyAnswered;
import org.anxin.followup.callback.domain.FollowUpRefusal.NobodyDissatisfied;
import org.anxin.followup.callback.domain.FollowUpRefusal.NotALaterDay;
import org.anxin.followup.callback.domain.FollowUpRefusal.NotAReasonByHand;
import org.anxin.followup.callback.domain.FollowUpRefusal.NotReopened;
import org.anxin.followup.callback.domain.FollowUpRefusal.NotReopenedThere;
import org.anxin.followup.callback.domain.FollowUpRefusal.NothingToCountersign;
import org.anxin.followup.callback.domain.FollowUpRefusal.OutcomeIsThat;
import org.anxin.followup.callback.domain.FollowUpRefusal.OutcomeNotCountersigned;
import org.anxin.followup.callback.domain.FollowUpRefusal.ReasonWithoutDissent;
import org.anxin.followup.callback.domain.FollowUpRefusal.ReturnIsThePolices;
import org.anxin.followup.callback.domain.FollowUpRefusal.SatisfiedByCallBackOnly;
import org.anxin.followup.callback.domain.FollowUpRefusal.SupervisorDecides;
import org.anxin.followup.callback.domain.FollowUpRefusal.TooFewAttempts;
import org.anxin.followup.callback.domain.FollowUpRefusal.UnknownFollowUp;
import org.anxin.followup.callback.domain.FollowUpRefusal.UnknownInstalment;
import org.anxin.service.problem.FieldError;
import org.anxin.service.problem.Problem;

/** What to tell a client of a refusal. */
final class FollowUpProblems {
    private FollowUpProblems() {}

    static Problem of(FollowUpRefusal refusal) {
        var rule = refusal.code();
        return switch (refusal) {
            case UnknownFollowUp _ -> Problem.notFound(rule, "no outcome of this matter has come to follow-up");
            case NotReopened(var leg) ->
                Problem.conflict(rule, "the follow-up of leg " + leg + " was not handed back to anybody");
            case AlreadyClosed(var reason) -> Problem.conflict(rule, "the matter was closed: " + reason);
            case HandedBack(var to) ->
                Problem.conflict(rule, "the matter was reopened and handed to " + to + ", which holds it now");
            case DecisionAwaited _ ->
                Problem.conflict(
                        rule, "a call-back found dissent: reopen the matter, or close it with NOTHING_MORE_TO_DO");
            case NobodyDissatisfied _ -> Problem.conflict(rule, "no call-back has found dissent");
            case TooFewAttempts(var made, var needed) ->
                Problem.conflict(rule, made + " call-backs were made; after " + needed + " it may be closed");
            case CallBackNeeded _ -> Problem.conflict(rule, "only outcomes that leave the count need no call-back");
            case NotReopenedThere(var allowed) ->
                Problem.unprocessable(
                        rule,
                        "matters are reopened to who handles them",
                        new FieldError(
                                "to",
                                allowed.stream()
                                        .map(Enum::name)
                                        .collect(Collectors.joining(", ", "must be one of ", ""))));
            case SatisfiedByCallBackOnly _ ->
                Problem.unprocessable(
                        rule,
                        "a satisfied call-back closes by itself",
                        new FieldError("reason", "must not be SATISFIED"));
            case OutcomeNotCountersigned(var outcome) ->
                Problem.conflict(
                        rule,
                        outcome + " has no countersign: it is countersigned, corrected, or the matter is reopened");
            case NothingToCountersign _ -> Problem.conflict(rule, "no outcome waits for a countersign");
            case CountersignedBySame _ ->
                Problem.conflict(rule, "whoever gave the outcome or asks for another can't countersign");
            case CountersignAwaited _ -> Problem.conflict(rule, "an outcome waits for its countersign");
            case OutcomeIsThat(var outcome) ->
                Problem.unprocessable(
                        rule,
                        "the outcome is " + outcome + " already",
                        new FieldError("outcome", "must be another than it is"));
            case ReturnIsThePolices _ ->
                Problem.unprocessable(
                        rule,
                        "only the police's word makes a matter returned to them, and no correction unmakes it",
                        new FieldError("outcome", "must not be RETURNED_TO_POLICE, nor correct it"));
            case UnknownInstalment(var number) -> Problem.notFound(rule, "the settlement has no instalment " + number);
            case InstalmentSettled(var number, var result) ->
                Problem.conflict(rule, "instalment " + number + " was told before: " + result);
            case InstalmentNotDue(var number, var dueBy) ->
                Problem.conflict(rule, "instalment " + number + " is due by " + dueBy);
            case AlreadyPutOff(var number) ->
                Problem.conflict(
                        rule, "instalment " + number + " was promised anew before: now it is PAID_LATE or BROKEN");
            case NewDayGoesWithLate _ ->
                Problem.unprocessable(
                        rule,
                        "what is late is promised for a day, and nothing else is",
                        new FieldError("dueOn", "must be given with LATE, and only then"));
            case NotALaterDay(var dueBy) ->
                Problem.unprocessable(
                        rule,
                        "what is late is promised for a later day",
                        new FieldError("dueOn", "must end after " + dueBy + ", and not have passed"));
            case InstalmentsOpen(var numbers) ->
                Problem.conflict(
                        rule,
                        numbers.stream()
                                .map(String::valueOf)
                                .collect(Collectors.joining(", ", "neither paid nor broken are instalments ", "")));
            case NobodyAnswered _ ->
                Problem.unprocessable(
                        rule,
                        "nobody was reached, so nobody has answered",
                        new FieldError("result", "must not be UNREACHABLE with answers"));
            case ReasonWithoutDissent _ ->
                Problem.unprocessable(
                        rule,
                        "who is content has no reason not to be",
                        new FieldError("reason", "must be given with DISSATISFIED only"));
            case NotAReasonByHand(var reason) ->
                Problem.unprocessable(
                        rule,
                        reason + " is the platform's own finding",
                        new FieldError("reason", "must be DISSATISFIED or NEW_FACTS"));
            case SupervisorDecides(var reopenings) ->
                Problem.of(403, rule, "the matter was reopened " + reopenings + " times: SHIFT_LEAD or LEADER decides");
            case BeforeOutcome(var outcomeAt) ->
                Problem.unprocessable(
                        rule,
                        "it can't have happened before the outcome",
                        new FieldError("occurredAt", "must not be before " + outcomeAt));
        };
    }
}

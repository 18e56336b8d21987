package org.anxin.mediation.escalation.application;

import java.util.stream.Collectors;
import org.anxin.contracts.value.DepartmentCode;
import org.anxin.mediation.escalation.domain.EscalationRefusal;
import org.anxin.mediation.escalation.domain.EscalationRefusal.AcceptedAlready;
import org.anxin.mediation.escalation.domain.EscalationRefusal.BeforeHandOver;
import org.anxin.mediation.escalation.domain.EscalationRefusal.NamedTwice;
import org.anxin.mediation.escalation.domain.EscalationRefusal.NextNotCalledFor;
import org.anxin.mediation.escalation.domain.EscalationRefusal.NotHeld;
import org.anxin.mediation.escalation.domain.EscalationRefusal.NothingAsked;
import org.anxin.mediation.escalation.domain.EscalationRefusal.NothingToRule;
import org.anxin.mediation.escalation.domain.EscalationRefusal.RefusedAlready;
import org.anxin.mediation.escalation.domain.EscalationRefusal.RefusedBefore;
import org.anxin.mediation.escalation.domain.EscalationRefusal.TooLateToRefuse;
import org.anxin.mediation.escalation.domain.EscalationRefusal.UnknownDepartment;
import org.anxin.service.problem.FieldError;
import org.anxin.service.problem.Problem;

/** What to tell a client of a refusal. */
public final class EscalationProblems {
    private EscalationProblems() {}

    /** The problem of a refusal. */
    public static Problem of(EscalationRefusal refusal) {
        var rule = refusal.code();
        return switch (refusal) {
            case NotHeld(var department) ->
                Problem.conflict(rule, "the department " + department.value() + " does not have the matter");
            case AcceptedAlready _ ->
                Problem.conflict(rule, "the department has accepted the matter, or has to have it");
            case RefusedAlready _ -> Problem.conflict(rule, "the department has refused, and the centre is to rule");
            case RefusedBefore _ -> Problem.conflict(rule, "a department may refuse a matter once");
            case TooLateToRefuse(var answerBy) ->
                Problem.conflict(rule, "the department could refuse until " + answerBy);
            case NothingToRule _ -> Problem.conflict(rule, "there is no refusal of the department to rule on");
            case NothingAsked _ -> Problem.conflict(rule, "the department has not asked for anything");
            case NextNotCalledFor _ ->
                Problem.unprocessable(
                        rule,
                        "another department gets it only when the refusal is upheld",
                        new FieldError("next", "must be left out, or be another department"));
            case NamedTwice(var department) ->
                Problem.unprocessable(
                        rule,
                        "a department leads or assists",
                        new FieldError("assisting", "must not have " + department.value() + " once more"));
            case UnknownDepartment unknown
            when unknown.known().isEmpty() ->
                Problem.unprocessable(
                        rule,
                        "no department of the centre is registered",
                        new FieldError("department", "must be registered in the directory first"));
            case UnknownDepartment unknown ->
                Problem.unprocessable(
                        rule,
                        "the centre has no such department",
                        new FieldError(
                                "department",
                                unknown.known().stream()
                                        .map(DepartmentCode::value)
                                        .collect(Collectors.joining(", ", "must be one of ", ""))));
            case BeforeHandOver(var since) ->
                Problem.unprocessable(
                        rule,
                        "it can't have happened before the department was given the matter",
                        new FieldError("occurredAt", "must not be before " + since));
        };
    }
}

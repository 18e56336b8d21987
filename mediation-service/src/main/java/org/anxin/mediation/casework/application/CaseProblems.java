package org.anxin.mediation.casework.application;

import java.util.Collection;
import java.util.stream.Collectors;
import org.anxin.mediation.casework.domain.CaseRefusal;
import org.anxin.mediation.casework.domain.CaseRefusal.AlreadyConcluded;
import org.anxin.mediation.casework.domain.CaseRefusal.BeforeTaken;
import org.anxin.mediation.casework.domain.CaseRefusal.CaseStillOpen;
import org.anxin.mediation.casework.domain.CaseRefusal.DepartmentHolds;
import org.anxin.mediation.casework.domain.CaseRefusal.DueOutOfRange;
import org.anxin.mediation.casework.domain.CaseRefusal.FailedAlready;
import org.anxin.mediation.casework.domain.CaseRefusal.InRoomAlready;
import org.anxin.mediation.casework.domain.CaseRefusal.InTheField;
import org.anxin.mediation.casework.domain.CaseRefusal.NotAtTheDesk;
import org.anxin.mediation.casework.domain.CaseRefusal.NotEscalated;
import org.anxin.mediation.casework.domain.CaseRefusal.OfDepartments;
import org.anxin.mediation.casework.domain.CaseRefusal.OtherDepartment;
import org.anxin.mediation.casework.domain.CaseRefusal.OutcomeNotGivenHere;
import org.anxin.mediation.casework.domain.CaseRefusal.PaymentsDontAddUp;
import org.anxin.mediation.casework.domain.CaseRefusal.ReturnPending;
import org.anxin.mediation.casework.domain.CaseRefusal.SumMissing;
import org.anxin.mediation.casework.domain.CaseRefusal.Suspended;
import org.anxin.mediation.casework.domain.CaseRefusal.UnknownCase;
import org.anxin.mediation.escalation.application.EscalationProblems;
import org.anxin.service.problem.FieldError;
import org.anxin.service.problem.Problem;

/** What to tell a client of a refusal. */
final class CaseProblems {
    private CaseProblems() {}

    static Problem of(CaseRefusal refusal) {
        var rule = refusal.code();
        return switch (refusal) {
            case UnknownCase _ -> Problem.notFound(rule, "mediation has no such case");
            case CaseStillOpen(var leg) ->
                Problem.conflict(rule, "the case of leg " + leg + " is open; mediation holds the matter");
            case AlreadyConcluded(var outcome) ->
                Problem.conflict(rule, "the case ended with " + outcome + "; follow-up holds the matter now");
            case Suspended(var to) ->
                Problem.conflict(
                        rule,
                        "the case rests, since its matter belongs to the matter " + to.value()
                                + ": work there, or have the link undone (POST /intake/matters/{id}/unlink)");
            case InTheField _ ->
                Problem.conflict(
                        rule, "the case was handed to the field; dispatch holds the matter until its order has ended");
            case ReturnPending _ ->
                Problem.conflict(
                        rule, "the police are asked to take the matter back; it stays until they have answered");
            case DepartmentHolds(var department) ->
                Problem.conflict(
                        rule,
                        "the department " + department.value()
                                + " holds the work: only its conclusion is taken, or the shift lead's outcome");
            case NotEscalated _ -> Problem.conflict(rule, "no department holds the work");
            case InRoomAlready _ -> Problem.conflict(rule, "the case is in the specialist room");
            case FailedAlready _ -> Problem.conflict(rule, "the failure is on record, and no round was held since");
            case OtherDepartment(var holds) ->
                Problem.unprocessable(
                        rule,
                        "another department holds the work",
                        new FieldError("department", "must be " + holds.value() + " or left out"));
            case OfDepartments(var why) -> EscalationProblems.of(why);
            case OutcomeNotGivenHere(var allowed) ->
                Problem.unprocessable(
                        rule,
                        "a settlement or a department's conclusion has an endpoint of its own",
                        new FieldError("outcome", oneOf(allowed)));
            case NotAtTheDesk _ ->
                Problem.unprocessable(
                        rule,
                        "parties that were taken back, or are in the specialist room, are not in a micro-centre",
                        new FieldError("atMicroCentre", "must be left out unless the case is at the desk"));
            case SumMissing _ ->
                Problem.unprocessable(
                        rule,
                        "how a sum is paid can't be said without the sum",
                        new FieldError("amountFen", "must be given where paidFen or instalments are"));
            case PaymentsDontAddUp(var agreed, var planned, var atOnce) ->
                Problem.unprocessable(
                        rule,
                        "amountFen is " + agreed.value() + ", but paidFen and the instalments come to "
                                + planned.value(),
                        new FieldError(
                                atOnce ? "paidFen" : "instalments",
                                atOnce
                                        ? "must be " + agreed.value() + ", or instalments be given for the rest"
                                        : "must come to " + agreed.value() + " fen together with paidFen, not to "
                                                + planned.value()));
            case DueOutOfRange(var index, var first, var last) ->
                Problem.unprocessable(
                        rule,
                        "an instalment is due from the day of the settlement on, within five years",
                        new FieldError("instalments[" + index + "].dueOn", "must be from " + first + " to " + last));
            case BeforeTaken(var takenAt) ->
                Problem.unprocessable(
                        rule,
                        "it can't have happened before mediation was given the matter",
                        new FieldError("occurredAt", "must not be before " + takenAt));
        };
    }

    private static String oneOf(Collection<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining(", ", "must be one of ", ""));
    }
}

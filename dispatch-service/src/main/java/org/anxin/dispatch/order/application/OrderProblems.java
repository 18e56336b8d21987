package org.anxin.dispatch.order.application;

import org.anxin.dispatch.order.domain.OrderRefusal;
import org.anxin.service.problem.FieldError;
import org.anxin.service.problem.Problem;

/** What a client is told of each refusal, and what to do about it: the only place that says so. */
public final class OrderProblems {
    private OrderProblems() {}

    /** The problem of a refusal. */
    public static Problem of(OrderRefusal refusal) {
        var rule = refusal.code();
        return switch (refusal) {
            case OrderRefusal.NoSuchOrder _ ->
                Problem.notFound(rule, "dispatch has no order for this matter; one handled at the desk never has one");
            case OrderRefusal.Suspended rests ->
                Problem.conflict(
                        rule,
                        "the order rests, since its matter belongs to the matter "
                                + rests.to().value()
                                + ": decide there, or have the link undone (POST /intake/matters/{id}/unlink); what"
                                + " has happened is still taken");
            case OrderRefusal.ReturnPending _ ->
                Problem.conflict(
                        rule, "the police are asked to take the matter back; it stays here until they have answered");
            case OrderRefusal.NotSigned _ ->
                Problem.conflict(
                        rule,
                        "the order has to be signed first: POST /dispatch/orders/{matterId}/sign as DESK or SHIFT_LEAD;"
                                + " what has happened is taken all the same");
            case OrderRefusal.AlreadySigned signed ->
                Problem.conflict(rule, "the order was signed at " + signed.signedAt());
            case OrderRefusal.OrderEnded ended ->
                Problem.conflict(
                        rule,
                        "the order ended at " + ended.endedAt()
                                + " and dispatch no longer holds the matter; late reports from the field are still"
                                + " taken");
            case OrderRefusal.OrderStillOpen open ->
                Problem.conflict(rule, "the order of leg " + open.leg() + " is still open");
            case OrderRefusal.NoTeamOnDuty _ ->
                Problem.conflict(
                        rule, "the centre's directory has no team for this place, nor one that serves every place");
            case OrderRefusal.AnotherTeamInstructed other ->
                Problem.conflict(
                        rule, "the team that is to go is " + other.team().value());
            case OrderRefusal.TeamOnTheSpot there ->
                Problem.conflict(
                        rule,
                        "the team came at " + there.arrivedAt()
                                + "; hand the order on (POST /dispatch/orders/{matterId}/hand-over) or end it, and the shift"
                                + " lead may reassign it (POST /dispatch/orders/{matterId}/reassign)");
            case OrderRefusal.DepartmentNotInvited missing ->
                Problem.conflict(
                        rule,
                        missing.department().value()
                                + " was not invited: POST /dispatch/orders/{matterId}/departments as DESK or"
                                + " SHIFT_LEAD");
            case OrderRefusal.DepartmentOnTheSpot there ->
                Problem.conflict(rule, there.department().value() + " is on the spot and can't decline any more");
            case OrderRefusal.DepartmentDoesNotCome absent ->
                Problem.conflict(rule, absent.department().value() + " has to join before it can lead");
            case OrderRefusal.InstructionHasBeenReceived received ->
                Problem.conflict(
                        rule,
                        "the instruction was received at " + received.receivedAt()
                                + "; the shift lead may reassign the order (POST"
                                + " /dispatch/orders/{matterId}/reassign)");
            case OrderRefusal.SameTeam same ->
                Problem.unprocessable(
                        rule,
                        "the team has the order already",
                        new FieldError(
                                "team",
                                "must be another one than " + same.team().value()));
            case OrderRefusal.NoSuchStage missing ->
                Problem.notFound(
                        rule,
                        "the order's policy has no stage " + missing.stage().value());
            case OrderRefusal.ClockDoesNotRun still ->
                Problem.conflict(
                        rule,
                        "the clock of " + still.stage().value()
                                + " has not started, is paused or has ended; only one that runs can be paused");
            case OrderRefusal.ClockHasRunOut out ->
                Problem.conflict(rule, "the clock was due at " + out.dueAt() + "; a pause undoes no breach");
            case OrderRefusal.ClockIsNotPaused running ->
                Problem.conflict(rule, "the clock of " + running.stage().value() + " is not paused");
            case OrderRefusal.PauseTooEarly early ->
                Problem.unprocessable(
                        rule,
                        "a pause lies within the time that it takes out",
                        new FieldError("occurredAt", "must not lie before " + early.earliest()));
            case OrderRefusal.BeforeOpening before ->
                Problem.unprocessable(
                        rule,
                        "nothing of an order happens before its matter was opened",
                        new FieldError("occurredAt", "must not lie before " + before.openedAt()));
            case OrderRefusal.BeforeArrival before ->
                Problem.unprocessable(
                        rule,
                        "an order does not end before the team has come",
                        new FieldError("occurredAt", "must not lie before " + before.arrivedAt()));
            case OrderRefusal.NoSuchLeg missing ->
                Problem.unprocessable(
                        rule,
                        "dispatch never had leg " + missing.leg() + " of the matter",
                        new FieldError(
                                "leg",
                                "must be " + missing.current() + " or an earlier one that dispatch had, or left out"));
            case OrderRefusal.LegIsOver over ->
                Problem.conflict(
                        rule,
                        "leg " + over.leg() + " is not the order's, which is on leg " + over.current()
                                + ": nothing is decided about another");
            case OrderRefusal.OfficerNotNamed _ ->
                Problem.unprocessable(
                        rule,
                        "the place's grid is not known, so the officer has to be named",
                        new FieldError("officer", "must be given"));
            case OrderRefusal.OutcomeNotForOrders wrong ->
                Problem.unprocessable(
                        rule,
                        "an order does not end with " + wrong.outcome()
                                + "; hand it on (POST /dispatch/orders/{matterId}/hand-over) and let mediation"
                                + " conclude it",
                        new FieldError("outcome", "must be one that the field can reach"));
            case OrderRefusal.ReturnNotAcknowledged _ ->
                Problem.unprocessable(
                        rule,
                        "a matter goes back to the police only once 110 has acknowledged it; ask by"
                                + " POST /dispatch/orders/{matterId}/return",
                        new FieldError(
                                "outcome", "must be another one; the return ends the order once 110 has taken it"));
            case OrderRefusal.LevelNotForHandOver _ ->
                Problem.unprocessable(
                        rule,
                        "an order is handed on within the centre",
                        new FieldError("level", "must be CENTRE or SPECIALIST_ROOM"));
        };
    }
}

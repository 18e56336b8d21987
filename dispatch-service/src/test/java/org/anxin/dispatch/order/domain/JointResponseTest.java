package org.anxin.dispatch.order.domain;

import static org.anxin.dispatch.order.domain.Orders.at;
import static org.anxin.dispatch.order.domain.Orders.reported;
import static org.anxin.dispatch.order.domain.Orders.signed;
import static org.anxin.dispatch.order.domain.Orders.waiting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.anxin.contracts.dispatch.DepartmentArrived;
import org.anxin.contracts.dispatch.DepartmentDeclined;
import org.anxin.contracts.dispatch.DepartmentInvited;
import org.anxin.contracts.dispatch.DepartmentJoined;
import org.anxin.contracts.dispatch.DispatchEvent;
import org.anxin.contracts.dispatch.JointLeadNamed;
import org.anxin.contracts.value.DepartmentCode;
import org.anxin.contracts.value.DepartmentDeclineReason;
import org.anxin.contracts.value.Outcome;
import org.anxin.dispatch.order.domain.JointResponse.Invitation;
import org.anxin.dispatch.order.domain.JointResponse.Status;
import org.anxin.dispatch.order.domain.OrderCommand.ConcludeOrder;
import org.anxin.dispatch.order.domain.OrderCommand.DeclineForDepartment;
import org.anxin.dispatch.order.domain.OrderCommand.InviteDepartment;
import org.anxin.dispatch.order.domain.OrderCommand.JoinForDepartment;
import org.anxin.dispatch.order.domain.OrderCommand.NameJointLead;
import org.anxin.dispatch.order.domain.OrderCommand.ReportDepartmentArrival;
import org.anxin.testkit.DeciderSpec;
import org.junit.jupiter.api.Test;

/** Departments that go along. */
class JointResponseTest {
    private static final DepartmentCode LABOUR = new DepartmentCode("LABOUR"),
            ENFORCEMENT = new DepartmentCode("ENFORCEMENT");

    @Test
    void departmentsAreInvitedFromTheStartAndTheFirstToJoinLeads() {
        waiting()
                .when(new InviteDepartment(reported(5), LABOUR))
                .then(new DepartmentInvited(1, LABOUR))
                .when(new InviteDepartment(reported(6), LABOUR))
                .thenNothing()
                .when(new InviteDepartment(reported(7), ENFORCEMENT))
                .then(new DepartmentInvited(2, ENFORCEMENT))
                .when(new JoinForDepartment(reported(20), ENFORCEMENT))
                .then(new DepartmentJoined(ENFORCEMENT), new JointLeadNamed(ENFORCEMENT))
                .when(new JoinForDepartment(reported(25), LABOUR))
                .then(new DepartmentJoined(LABOUR))
                .when(new JoinForDepartment(reported(26), LABOUR))
                .thenNothing();
    }

    @Test
    void whoComesIsOnTheWayUntilItIsThere() {
        bothOnTheWay()
                .when(new ReportDepartmentArrival(reported(300), ENFORCEMENT, false))
                .then(new DepartmentArrived(ENFORCEMENT))
                .state(state -> assertThat(OrderDeadlines.open(state).joint().invitations())
                        .extracting(Invitation::department, Invitation::status, Invitation::since)
                        .containsExactly(
                                tuple(LABOUR, Status.ON_THE_WAY, at(40)), tuple(ENFORCEMENT, Status.THERE, at(300))))
                .when(new DeclineForDepartment(reported(310), ENFORCEMENT, DepartmentDeclineReason.CALLED_AWAY))
                .thenRefused(new OrderRefusal.DepartmentOnTheSpot(ENFORCEMENT));
        signed().events(at(40), new DepartmentInvited(1, LABOUR))
                .when(new ReportDepartmentArrival(reported(300), LABOUR, false))
                .then(new DepartmentJoined(LABOUR), new JointLeadNamed(LABOUR), new DepartmentArrived(LABOUR));
    }

    @Test
    void anotherLeadsWhenTheOneThatLedDoesNotComeAfterAll() {
        bothOnTheWay()
                .when(new NameJointLead(reported(60), ENFORCEMENT))
                .then(new JointLeadNamed(ENFORCEMENT))
                .when(new DeclineForDepartment(reported(90), ENFORCEMENT, DepartmentDeclineReason.CALLED_AWAY))
                .then(
                        new DepartmentDeclined(ENFORCEMENT, DepartmentDeclineReason.CALLED_AWAY),
                        new JointLeadNamed(LABOUR))
                .when(new NameJointLead(reported(95), ENFORCEMENT))
                .thenRefused(new OrderRefusal.DepartmentDoesNotCome(ENFORCEMENT))
                .when(new DeclineForDepartment(reported(99), LABOUR, DepartmentDeclineReason.NOBODY_FREE))
                .then(new DepartmentDeclined(LABOUR, DepartmentDeclineReason.NOBODY_FREE))
                .state(state ->
                        assertThat(OrderDeadlines.open(state).joint().lead()).isNull())
                .when(new InviteDepartment(reported(120), ENFORCEMENT))
                .then(new DepartmentInvited(3, ENFORCEMENT));
    }

    @Test
    void anArrivalThatIsReportedAfterTheEndIsNotRefusedAndNothingElseIsTaken() {
        var ended = bothOnTheWay()
                .when(new ConcludeOrder(reported(200), Outcome.PARTIES_LEFT, null, null))
                .thenEvents(events -> {});
        ended.when(new ReportDepartmentArrival(reported(150), LABOUR, false))
                .then(new DepartmentArrived(LABOUR))
                .state(state -> assertThat(((Ended) state).order().joint().invitations())
                        .first()
                        .extracting(Invitation::status, Invitation::since)
                        .containsExactly(Status.THERE, at(150)))
                .when(new ReportDepartmentArrival(reported(160), LABOUR, false))
                .thenNothing();
        ended.when(new InviteDepartment(reported(210), ENFORCEMENT)).thenRefused(new OrderRefusal.OrderEnded(at(200)));
    }

    @Test
    void onlyWhoWasInvitedAnswers() {
        signed().when(new JoinForDepartment(reported(60), LABOUR))
                .thenRefused(new OrderRefusal.DepartmentNotInvited(LABOUR));
    }

    @Test
    void whoIsThereUninvitedIsTakenWhenTheCentreSaysSo() {
        signed().when(new ReportDepartmentArrival(reported(60), LABOUR, false))
                .thenRefused(new OrderRefusal.DepartmentNotInvited(LABOUR))
                .when(new ReportDepartmentArrival(reported(60), LABOUR, true))
                .then(new DepartmentJoined(LABOUR), new JointLeadNamed(LABOUR), new DepartmentArrived(LABOUR))
                .state(state -> assertThat(OrderDeadlines.open(state).joint().invitations())
                        .extracting(Invitation::number, Invitation::implied, Invitation::status)
                        .containsExactly(tuple(1, true, Status.THERE)))
                .when(new ReportDepartmentArrival(reported(70), LABOUR, true))
                .thenNothing()
                .when(new InviteDepartment(reported(80), ENFORCEMENT))
                .then(new DepartmentInvited(2, ENFORCEMENT));
    }

    @Test
    void nobodyLeadsAnyMoreOnceTheOrderHasEnded() {
        signed().events(at(40), new DepartmentInvited(1, LABOUR))
                .when(new ConcludeOrder(reported(200), Outcome.PARTIES_LEFT, null, null))
                .thenEvents(_ -> {})
                .when(new ReportDepartmentArrival(reported(150), LABOUR, false))
                .then(new DepartmentJoined(LABOUR), new DepartmentArrived(LABOUR))
                .when(new ReportDepartmentArrival(reported(210), ENFORCEMENT, true))
                .then(new DepartmentJoined(ENFORCEMENT), new DepartmentArrived(ENFORCEMENT))
                .state(state ->
                        assertThat(((Ended) state).order().joint().lead()).isNull());
    }

    @Test
    void theNextThatJoinedLeadsNotTheNextThatWasInvited() {
        var market = new DepartmentCode("MARKET");
        signed().events(
                        at(40),
                        new DepartmentInvited(1, LABOUR),
                        new DepartmentInvited(2, ENFORCEMENT),
                        new DepartmentInvited(3, market))
                .events(at(50), new DepartmentJoined(market), new JointLeadNamed(market))
                .events(at(60), new DepartmentJoined(ENFORCEMENT))
                .events(at(70), new DepartmentJoined(LABOUR))
                .events(at(80), new DepartmentArrived(ENFORCEMENT))
                .when(new DeclineForDepartment(reported(90), market, DepartmentDeclineReason.CALLED_AWAY))
                .then(
                        new DepartmentDeclined(market, DepartmentDeclineReason.CALLED_AWAY),
                        new JointLeadNamed(ENFORCEMENT));
    }

    private static DeciderSpec<OrderCommand, DispatchEvent, OrderState, OrderRefusal> bothOnTheWay() {
        return signed().events(
                        at(40),
                        new DepartmentInvited(1, LABOUR),
                        new DepartmentInvited(2, ENFORCEMENT),
                        new DepartmentJoined(LABOUR),
                        new JointLeadNamed(LABOUR),
                        new DepartmentJoined(ENFORCEMENT));
    }
}

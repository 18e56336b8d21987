package org.anxin.dispatch.order.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.anxin.contracts.value.DepartmentCode;
import org.anxin.contracts.value.Level;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.Outcome;
import org.anxin.contracts.value.StageCode;
import org.anxin.contracts.value.TeamCode;
import org.anxin.dispatch.order.domain.OrderRefusal;
import org.anxin.service.problem.FieldError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OrderProblemsTest {
    private static final Instant AT = Instant.parse("2026-03-02T01:00:00Z");
    private static final StageCode SIGN = new StageCode("SIGN");
    private static final DepartmentCode LABOUR = new DepartmentCode("LABOUR");
    private static final TeamCode TEAM = new TeamCode("team-1");

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of(new OrderRefusal.NoSuchOrder(), 404, "no-such-order"),
                Arguments.of(new OrderRefusal.Suspended(new MatterId(new UUID(7, 1))), 409, "suspended"),
                Arguments.of(new OrderRefusal.ReturnPending(), 409, "return-asked"),
                Arguments.of(new OrderRefusal.NotSigned(), 409, "not-signed"),
                Arguments.of(new OrderRefusal.AlreadySigned(AT), 409, "already-signed"),
                Arguments.of(new OrderRefusal.OrderEnded(AT), 409, "order-ended"),
                Arguments.of(new OrderRefusal.OrderStillOpen(2), 409, "order-still-open"),
                Arguments.of(new OrderRefusal.NoTeamOnDuty(), 409, "no-team-on-duty"),
                Arguments.of(new OrderRefusal.AnotherTeamInstructed(TEAM), 409, "another-team-instructed"),
                Arguments.of(new OrderRefusal.TeamOnTheSpot(AT), 409, "team-on-the-spot"),
                Arguments.of(new OrderRefusal.DepartmentNotInvited(LABOUR), 409, "department-not-invited"),
                Arguments.of(new OrderRefusal.DepartmentOnTheSpot(LABOUR), 409, "department-on-the-spot"),
                Arguments.of(new OrderRefusal.DepartmentDoesNotCome(LABOUR), 409, "department-does-not-come"),
                Arguments.of(new OrderRefusal.InstructionHasBeenReceived(AT), 409, "instruction-has-been-received"),
                Arguments.of(new OrderRefusal.SameTeam(TEAM), 422, "same-team"),
                Arguments.of(new OrderRefusal.NoSuchStage(SIGN), 404, "no-such-stage"),
                Arguments.of(new OrderRefusal.ClockDoesNotRun(SIGN), 409, "clock-does-not-run"),
                Arguments.of(new OrderRefusal.ClockHasRunOut(AT), 409, "clock-has-run-out"),
                Arguments.of(new OrderRefusal.ClockIsNotPaused(SIGN), 409, "clock-is-not-paused"),
                Arguments.of(new OrderRefusal.PauseTooEarly(AT), 422, "pause-too-early"),
                Arguments.of(new OrderRefusal.BeforeOpening(AT), 422, "before-opening"),
                Arguments.of(new OrderRefusal.BeforeArrival(AT), 422, "before-arrival"),
                Arguments.of(new OrderRefusal.NoSuchLeg(3, 4), 422, "no-such-leg"),
                Arguments.of(new OrderRefusal.LegIsOver(2, 4), 409, "leg-is-over"),
                Arguments.of(new OrderRefusal.OfficerNotNamed(), 422, "officer-not-named"),
                Arguments.of(
                        new OrderRefusal.OutcomeNotForOrders(Outcome.RESOLVED_AT_DESK), 422, "outcome-not-for-orders"),
                Arguments.of(new OrderRefusal.ReturnNotAcknowledged(), 422, "return-not-acknowledged"),
                Arguments.of(new OrderRefusal.LevelNotForHandOver(Level.GRID), 422, "level-not-for-hand-over"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void eachRefusalHasItsStatusAndRule(OrderRefusal refusal, int status, String rule) {
        var problem = OrderProblems.of(refusal);

        assertThat(problem.status()).isEqualTo(status);
        assertThat(problem.rule()).isEqualTo(rule);
        assertThat(problem.type()).isEqualTo("/problems/" + rule);
        assertThat(problem.detail()).isNotBlank();
        if (status == 422) {
            assertThat(problem.errors()).isNotEmpty();
        }
    }

    @Test
    void everyKindOfRefusalIsTested() {
        var tested = refusals()
                .map(arguments -> arguments.get()[0].getClass().getSimpleName())
                .toList();
        var known = Stream.of(OrderRefusal.class.getPermittedSubclasses())
                .map(Class::getSimpleName)
                .toList();
        assertThat(tested).containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    void theFieldIsNamed() {
        assertThat(OrderProblems.of(new OrderRefusal.BeforeOpening(AT)).errors())
                .extracting(FieldError::field)
                .containsExactly("occurredAt");
    }
}

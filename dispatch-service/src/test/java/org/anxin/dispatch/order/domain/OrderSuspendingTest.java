package org.anxin.dispatch.order.domain;

import static org.anxin.dispatch.order.domain.Orders.ARRIVE;
import static org.anxin.dispatch.order.domain.Orders.CONTACT;
import static org.anxin.dispatch.order.domain.Orders.LEAD;
import static org.anxin.dispatch.order.domain.Orders.SIGN;
import static org.anxin.dispatch.order.domain.Orders.at;
import static org.anxin.dispatch.order.domain.Orders.clock;
import static org.anxin.dispatch.order.domain.Orders.nothing;
import static org.anxin.dispatch.order.domain.Orders.reported;
import static org.anxin.dispatch.order.domain.Orders.signed;
import static org.anxin.dispatch.order.domain.Orders.waiting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.anxin.contracts.dispatch.ClockJudged;
import org.anxin.contracts.dispatch.ClockPaused;
import org.anxin.contracts.dispatch.ClockResumed;
import org.anxin.contracts.dispatch.DispatchEvent;
import org.anxin.contracts.dispatch.InstructionReceived;
import org.anxin.contracts.dispatch.OrderConcluded;
import org.anxin.contracts.dispatch.OrderHandedOn;
import org.anxin.contracts.dispatch.OrderResumed;
import org.anxin.contracts.dispatch.OrderSigned;
import org.anxin.contracts.dispatch.OrderSuspended;
import org.anxin.contracts.dispatch.OrderSuspensionRefused;
import org.anxin.contracts.dispatch.PoliceSupportCalled;
import org.anxin.contracts.dispatch.ReturnRequested;
import org.anxin.contracts.dispatch.TeamArrived;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.CheckInTerms;
import org.anxin.contracts.value.ContactResult;
import org.anxin.contracts.value.DepartmentCode;
import org.anxin.contracts.value.HandOver;
import org.anxin.contracts.value.Holder;
import org.anxin.contracts.value.Level;
import org.anxin.contracts.value.LinkObstacle;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.Outcome;
import org.anxin.contracts.value.PauseReason;
import org.anxin.contracts.value.Severity;
import org.anxin.contracts.value.TeamChangeReason;
import org.anxin.contracts.value.Verdict;
import org.anxin.dispatch.order.domain.OrderCommand.CallPolice;
import org.anxin.dispatch.order.domain.OrderCommand.ConcludeOrder;
import org.anxin.dispatch.order.domain.OrderCommand.HandOnOrder;
import org.anxin.dispatch.order.domain.OrderCommand.InviteDepartment;
import org.anxin.dispatch.order.domain.OrderCommand.PauseClock;
import org.anxin.dispatch.order.domain.OrderCommand.ReassignTeam;
import org.anxin.dispatch.order.domain.OrderCommand.ReportArrival;
import org.anxin.dispatch.order.domain.OrderCommand.ReportContact;
import org.anxin.dispatch.order.domain.OrderCommand.ReportReceipt;
import org.anxin.dispatch.order.domain.OrderCommand.RequestReturn;
import org.anxin.dispatch.order.domain.OrderCommand.ResumeOrder;
import org.anxin.dispatch.order.domain.OrderCommand.SignOrder;
import org.anxin.dispatch.order.domain.OrderCommand.SuspendOrder;
import org.anxin.testkit.DeciderSpec;
import org.junit.jupiter.api.Test;

/** An order rests while its matter belongs to another. */
class OrderSuspendingTest {
    private static final MatterId OTHER = new MatterId(new UUID(7, 1)), THIRD = new MatterId(new UUID(7, 2));
    private static final OrderSuspended SUSPENDED = new OrderSuspended(OTHER);
    private static final OrderResumed RESUMED = new OrderResumed(OTHER);

    @Test
    void anOpenOrderRestsSignedOrNot() {
        waiting().when(new SuspendOrder(at(20), OTHER, 2)).then(SUSPENDED).state(state -> {
            assertThat(OrderDeadlines.of(state)).isEmpty();
            assertThat(clock(state, SIGN).state()).isEqualTo(ClockState.PAUSED);
        });
        signed().when(new SuspendOrder(at(40), OTHER, 2)).then(SUSPENDED);
        signed().events(at(40), SUSPENDED)
                .when(new SuspendOrder(at(41), OTHER, 2))
                .thenNothing();
    }

    @Test
    void itGoesOnWhenTheTeamIsOnTheSpotThePoliceWereAskedOrItIsSomebodyElses() {
        refused(
                signed().events(at(60), new InstructionReceived(false)).events(at(90), new TeamArrived(null)),
                LinkObstacle.TEAM_ON_THE_SPOT);
        refused(signed().events(at(60), new ReturnRequested(2, LEAD)), LinkObstacle.RETURN_ASKED);
        refused(signed().events(at(60), conclusion()), LinkObstacle.CONCLUDED);
        refused(
                signed().events(
                                at(60),
                                new OrderHandedOn(
                                        Level.CENTRE,
                                        MatterKind.DISPUTE,
                                        Category.LABOUR,
                                        Severity.ORDINARY,
                                        Orders.PLACE,
                                        false,
                                        new HandOver(Holder.MEDIATION, 3),
                                        null)),
                LinkObstacle.HANDED_ON);
        signed().when(new SuspendOrder(at(100), OTHER, 4))
                .then(new OrderSuspensionRefused(OTHER, LinkObstacle.HANDED_ON));
        nothing().when(new SuspendOrder(at(100), OTHER, 2)).thenNothing();
    }

    @Test
    void whileItRestsNothingIsDecided() {
        var refusal = new OrderRefusal.Suspended(OTHER);
        waiting()
                .events(at(20), SUSPENDED)
                .when(new SignOrder(reported(30), Orders.ASSIGNED))
                .thenRefused(refusal);
        for (var command : List.<OrderCommand>of(
                new ConcludeOrder(reported(50), Outcome.PARTIES_LEFT, null, null),
                new HandOnOrder(reported(50), Level.CENTRE),
                new ReassignTeam(reported(50), Orders.OTHER_TEAM, TeamChangeReason.NEARER_TEAM),
                new PauseClock(reported(50), CONTACT, PauseReason.WAY_BLOCKED),
                new InviteDepartment(reported(50), new DepartmentCode("LABOUR")),
                new RequestReturn(reported(50), LEAD))) {
            signed().events(at(40), SUSPENDED).when(command).thenRefused(refusal);
        }
    }

    @Test
    void whatHasHappenedIsTakenAndATeamThatCameAllTheSameIsWatchedOver() {
        var checkIn = new CheckInTerms(Duration.ofMinutes(20), at(1800));
        signed().events(at(40), SUSPENDED)
                .when(new CallPolice(reported(50), Orders.SECOND))
                .then(new PoliceSupportCalled(1, Orders.SECOND));
        signed().events(at(40), SUSPENDED)
                .when(new ReportArrival(reported(600), checkIn, null))
                .then(new InstructionReceived(true), new TeamArrived(checkIn))
                .state(state -> assertThat(OrderDeadlines.of(state))
                        .extracting(deadline -> deadline.name())
                        .containsExactly("check-in"));
    }

    @Test
    void theTimeInWhichItRestedCountsForNoClock() {
        waiting()
                .events(at(20), SUSPENDED)
                .when(new ResumeOrder(at(620), OTHER))
                .then(RESUMED)
                .state(state -> {
                    assertThat(clock(state, SIGN).dueAt()).isEqualTo(at(660));
                    assertThat(OrderDeadlines.of(state))
                            .extracting(deadline -> deadline.name(), deadline -> deadline.dueAt())
                            .contains(tuple("breach:SIGN", at(660)));
                });
        waiting()
                .events(at(20), SUSPENDED)
                .events(at(620), RESUMED)
                .events(at(650), new OrderSigned(), Orders.INSTRUCTED)
                .when(new ConcludeOrder(reported(700), Outcome.PARTIES_LEFT, null, null))
                .thenEvents(events -> assertThat(events)
                        .contains(new ClockJudged(
                                SIGN,
                                Verdict.KEPT,
                                Orders.POLICY,
                                Duration.ofMinutes(1),
                                Orders.OPENED,
                                at(660),
                                at(650),
                                Duration.ofSeconds(600))));
    }

    @Test
    void aClockThatALateReportStartsHasRestedWithTheOthers() {
        // Received while it rested, and told so afterwards.
        signed().events(at(40), SUSPENDED)
                .events(at(640), RESUMED)
                .when(new ReportReceipt(reported(50), null))
                .thenEvents(_ -> {})
                .state(state -> assertThat(clock(state, CONTACT).dueAt()).isEqualTo(at(640 + 120)));
        // Received before.
        signed().events(at(40), SUSPENDED)
                .when(new ReportReceipt(reported(35), null))
                .thenEvents(_ -> {})
                .state(state -> assertThat(clock(state, CONTACT).state()).isEqualTo(ClockState.PAUSED))
                .when(new ResumeOrder(at(640), OTHER))
                .thenEvents(_ -> {})
                .state(state -> assertThat(clock(state, CONTACT).dueAt()).isEqualTo(at(640 + 115)));
        // Received after.
        signed().events(at(40), SUSPENDED)
                .events(at(640), RESUMED)
                .when(new ReportReceipt(reported(700), null))
                .thenEvents(_ -> {})
                .state(state -> {
                    assertThat(clock(state, ARRIVE).dueAt()).isEqualTo(at(1300));
                    assertThat(clock(state, ARRIVE).paused()).isEqualTo(Duration.ZERO);
                });
    }

    @Test
    void timeThatIsPausedAndRestsIsLeftOutOnce() {
        waiting()
                .events(at(10), new ClockPaused(SIGN, PauseReason.DECISION_PENDING))
                .events(at(20), SUSPENDED)
                .events(at(620), RESUMED)
                .events(at(700), new ClockResumed(SIGN))
                .when(new SignOrder(reported(710), Orders.ASSIGNED))
                .thenEvents(_ -> {})
                .state(state -> {
                    assertThat(clock(state, SIGN).paused()).isEqualTo(Duration.ofSeconds(690));
                    assertThat(clock(state, SIGN).state()).isEqualTo(ClockState.KEPT);
                });
    }

    @Test
    void aBreachBeforeItRestedStaysOne() {
        signed().events(at(60), new InstructionReceived(false))
                .events(at(200), SUSPENDED)
                .events(at(1000), RESUMED)
                .when(new ReportContact(reported(1001), Orders.OFFICER, ContactResult.REACHED, List.of(), null))
                .thenEvents(_ -> {})
                .state(state -> assertThat(clock(state, CONTACT).state()).isEqualTo(ClockState.BREACHED));
    }

    @Test
    void aStageThatACorrectionBringsHasRestedAsWell() {
        waiting()
                .events(at(20), SUSPENDED)
                .when(Corrections.major(at(30), 1))
                .thenEvents(_ -> {})
                .state(state -> assertThat(
                                clock(state, Corrections.LEAD_REACHED).state())
                        .isEqualTo(ClockState.PAUSED))
                .when(new ResumeOrder(at(620), OTHER))
                .then(RESUMED)
                .state(state -> assertThat(
                                clock(state, Corrections.LEAD_REACHED).dueAt())
                        .isEqualTo(at(780)));
    }

    @Test
    void itGoesOnOnlyForWhatItRested() {
        waiting().when(new ResumeOrder(at(20), OTHER)).thenNothing();
        waiting().events(at(20), SUSPENDED).when(new ResumeOrder(at(30), THIRD)).thenNothing();
        nothing().when(new ResumeOrder(at(20), OTHER)).thenNothing();
        waiting()
                .events(at(20), SUSPENDED)
                .events(at(620), RESUMED)
                .when(new SuspendOrder(at(630), THIRD, 2))
                .then(new OrderSuspended(THIRD))
                .when(new ResumeOrder(at(730), THIRD))
                .then(new OrderResumed(THIRD))
                .state(state -> assertThat(clock(state, SIGN).dueAt()).isEqualTo(at(760)));
    }

    private static void refused(
            DeciderSpec<OrderCommand, DispatchEvent, OrderState, OrderRefusal> given, LinkObstacle obstacle) {
        given.when(new SuspendOrder(at(100), OTHER, 2)).then(new OrderSuspensionRefused(OTHER, obstacle));
    }

    private static OrderConcluded conclusion() {
        return new OrderConcluded(
                Outcome.RESOLVED_ON_SITE,
                null,
                MatterKind.DISPUTE,
                Category.LABOUR,
                Severity.ORDINARY,
                Orders.PLACE,
                false,
                new HandOver(Holder.FOLLOWUP, 3),
                null);
    }
}

package org.anxin.dispatch.order.domain;

import static org.anxin.dispatch.order.domain.Orders.LEAD;
import static org.anxin.dispatch.order.domain.Orders.PLACE;
import static org.anxin.dispatch.order.domain.Orders.at;
import static org.anxin.dispatch.order.domain.Orders.reported;
import static org.anxin.dispatch.order.domain.Orders.signed;
import static org.anxin.dispatch.order.domain.Orders.waiting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import org.anxin.contracts.dispatch.CheckInMissed;
import org.anxin.contracts.dispatch.DispatchEvent;
import org.anxin.contracts.dispatch.DutyCalled;
import org.anxin.contracts.dispatch.InstructionReceived;
import org.anxin.contracts.dispatch.OrderConcluded;
import org.anxin.contracts.dispatch.OrderHandedOn;
import org.anxin.contracts.dispatch.PoliceSupportCalled;
import org.anxin.contracts.dispatch.SpotRoundHeld;
import org.anxin.contracts.dispatch.TeamArrived;
import org.anxin.contracts.dispatch.TeamCheckedIn;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.CheckInTerms;
import org.anxin.contracts.value.HandOver;
import org.anxin.contracts.value.Holder;
import org.anxin.contracts.value.LadderPost;
import org.anxin.contracts.value.LadderTrigger;
import org.anxin.contracts.value.Level;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.Outcome;
import org.anxin.contracts.value.Severity;
import org.anxin.dispatch.order.domain.OrderCommand.CallPolice;
import org.anxin.dispatch.order.domain.OrderCommand.HandOnOrder;
import org.anxin.dispatch.order.domain.OrderCommand.LookAfterTeam;
import org.anxin.dispatch.order.domain.OrderCommand.ReportArrival;
import org.anxin.dispatch.order.domain.OrderCommand.ReportCheckIn;
import org.anxin.dispatch.order.domain.OrderCommand.ReportRound;
import org.anxin.eventstore.decide.Deadline;
import org.anxin.eventstore.decide.Occurred;
import org.anxin.testkit.DeciderSpec;
import org.junit.jupiter.api.Test;

/** The timer that watches over a team on the spot, and the police at its side. It arrived after 100 s and checks in every 600. */
class TeamSafetyTest {
    private static final CheckInTerms TERMS = new CheckInTerms(Duration.ofMinutes(10), at(700));

    @Test
    void aTeamThatArrivesIsWatchedFromThenOn() {
        signed().when(new ReportArrival(reported(100), TERMS, null))
                .then(new InstructionReceived(true), new TeamArrived(TERMS))
                .state(state -> assertThat(checkIn(state)).containsExactly(new Deadline("check-in", at(700))));
    }

    @Test
    void anEarlierArrivalReportedLaterDoesNotBeginAgain() {
        arrived()
                .when(new ReportArrival(reported(90), new CheckInTerms(Duration.ofMinutes(10), at(5000)), null))
                .then(new InstructionReceived(true), new TeamArrived(null))
                .state(state -> assertThat(checkIn(state)).containsExactly(new Deadline("check-in", at(700))));
    }

    @Test
    void aSignOfLifeGivesTimeAndOneOfLongAgoDoesNot() {
        arrived()
                .when(new ReportCheckIn(reported(400)))
                .then(new TeamCheckedIn())
                .state(state -> assertThat(checkIn(state)).containsExactly(new Deadline("check-in", at(1000))))
                .when(new ReportRound(reported(500), null))
                .then(new SpotRoundHeld(1))
                .state(state -> assertThat(checkIn(state)).containsExactly(new Deadline("check-in", at(1100))))
                .when(new ReportCheckIn(reported(150)))
                .then(new TeamCheckedIn())
                .state(state -> assertThat(checkIn(state)).containsExactly(new Deadline("check-in", at(1100))));
    }

    @Test
    void whoIsMissingIsLookedAfterByTheShiftLeadThenTheSupervisorAndAgainTheNextTime() {
        arrived()
                .when(new LookAfterTeam(at(700)))
                .thenOccurred(
                        new Occurred<>(at(700), new CheckInMissed(at(700))),
                        new Occurred<>(at(700), call(1, LadderPost.SHIFT_LEAD)))
                .state(state -> assertThat(checkIn(state)).containsExactly(new Deadline("check-in", at(820))))
                .when(new LookAfterTeam(at(820)))
                .thenOccurred(new Occurred<>(at(820), call(2, LadderPost.SUPERVISOR)))
                .state(state -> assertThat(checkIn(state)).isEmpty())
                .when(new ReportCheckIn(reported(900)))
                .then(new TeamCheckedIn())
                .when(new LookAfterTeam(at(1500)))
                .then(new CheckInMissed(at(1500)), call(3, LadderPost.SHIFT_LEAD))
                .state(state -> assertThat(OrderDeadlines.open(state).ladder().calls())
                        .extracting(Call::stage, Call::step)
                        .containsExactly(tuple(Watch.STAGE, 1), tuple(Watch.STAGE, 2), tuple(Watch.STAGE, 3)));
    }

    @Test
    void aTimerThatComesAfterASignOfLifeDoesNothing() {
        arrived()
                .events(at(690), new TeamCheckedIn())
                .when(new LookAfterTeam(at(700)))
                .thenNothing();
        signed().when(new LookAfterTeam(at(700))).thenNothing();
    }

    @Test
    void aSignOfLifeOnTheWayOrAfterTheEndIsAFactThatStartsNoWatch() {
        waiting()
                .when(new ReportCheckIn(reported(20)))
                .then(new TeamCheckedIn())
                .state(state -> assertThat(checkIn(state)).isEmpty());
        signed().when(new ReportCheckIn(reported(60)))
                .then(new TeamCheckedIn())
                .state(state -> assertThat(checkIn(state)).isEmpty())
                .when(new ReportArrival(reported(100), TERMS, null))
                .then(new InstructionReceived(true), new TeamArrived(TERMS))
                .state(state -> assertThat(checkIn(state)).containsExactly(new Deadline("check-in", at(700))));
        arrived()
                .when(new HandOnOrder(reported(300), Level.CENTRE))
                .thenEvents(events -> assertThat(events.getLast()).isInstanceOf(OrderHandedOn.class))
                .state(state -> assertThat(OrderDeadlines.of(state)).isEmpty())
                .when(new ReportCheckIn(reported(400)))
                .then(new TeamCheckedIn())
                .state(state -> assertThat(OrderDeadlines.of(state)).isEmpty())
                .when(new ReportCheckIn(reported(250)))
                .then(new TeamCheckedIn());
    }

    @Test
    void aTeamThatCameBeforeTheDeskSignedIsWatchedAllTheSame() {
        waiting()
                .when(new ReportArrival(reported(100), TERMS, null))
                .then(new InstructionReceived(true), new TeamArrived(TERMS))
                .state(state -> assertThat(checkIn(state)).containsExactly(new Deadline("check-in", at(700))))
                .when(new LookAfterTeam(at(700)))
                .then(new CheckInMissed(at(700)), call(1, LadderPost.SHIFT_LEAD))
                .state(state -> assertThat(state).isInstanceOf(AwaitingSign.class))
                .when(new ReportCheckIn(reported(710)))
                .then(new TeamCheckedIn())
                .state(state -> assertThat(checkIn(state)).containsExactly(new Deadline("check-in", at(1310))));
    }

    @Test
    void policeComeByOneTapAndTheMatterStays() {
        waiting()
                .when(new CallPolice(reported(20), LEAD))
                .then(new PoliceSupportCalled(1, LEAD))
                .state(state -> assertThat(state).isInstanceOf(AwaitingSign.class));
        arrived()
                .when(new CallPolice(reported(200), LEAD))
                .then(new PoliceSupportCalled(1, LEAD))
                .state(state -> assertThat(state).isInstanceOf(OnSite.class))
                .when(new CallPolice(reported(230), LEAD))
                .thenNothing()
                .when(new CallPolice(reported(260), null))
                .then(new PoliceSupportCalled(2, null))
                .when(new CallPolice(reported(201), LEAD))
                .thenNothing();
    }

    @Test
    void policeComeAlsoAfterTheEnd() {
        arrived()
                .when(new HandOnOrder(reported(300), Level.CENTRE))
                .thenEvents(_ -> {})
                .when(new CallPolice(reported(320), LEAD))
                .then(new PoliceSupportCalled(1, LEAD))
                .state(state -> assertThat(((Ended) state).work().scene().policeCalls())
                        .extracting(call -> call.at())
                        .containsExactly(at(320)));
        waiting()
                .events(
                        at(40),
                        new OrderConcluded(
                                Outcome.WITHDRAWN,
                                null,
                                MatterKind.DISPUTE,
                                Category.LABOUR,
                                Severity.ORDINARY,
                                PLACE,
                                false,
                                new HandOver(Holder.FOLLOWUP, 3),
                                null))
                .when(new CallPolice(reported(45), null))
                .then(new PoliceSupportCalled(1, null));
    }

    private static DeciderSpec<OrderCommand, DispatchEvent, OrderState, OrderRefusal> arrived() {
        return signed().events(at(100), new InstructionReceived(true), new TeamArrived(TERMS));
    }

    private static DutyCalled call(int number, LadderPost post) {
        return new DutyCalled(Watch.STAGE, number, LadderTrigger.BREACHED, post);
    }

    private static List<Deadline> checkIn(OrderState state) {
        return OrderDeadlines.of(state).stream()
                .filter(deadline -> deadline.name().equals("check-in"))
                .toList();
    }
}

package org.anxin.dispatch.order.domain;

import static org.anxin.dispatch.order.domain.Corrections.LEAD_REACHED;
import static org.anxin.dispatch.order.domain.Corrections.MAJOR;
import static org.anxin.dispatch.order.domain.Corrections.MAJOR_ARRIVE;
import static org.anxin.dispatch.order.domain.Corrections.MAJOR_LEAD;
import static org.anxin.dispatch.order.domain.Corrections.MAJOR_SIGN;
import static org.anxin.dispatch.order.domain.Corrections.TWO_PERSONS;
import static org.anxin.dispatch.order.domain.Corrections.major;
import static org.anxin.dispatch.order.domain.Corrections.ordinary;
import static org.anxin.dispatch.order.domain.Orders.ARRIVE;
import static org.anxin.dispatch.order.domain.Orders.CONTACT;
import static org.anxin.dispatch.order.domain.Orders.POLICY;
import static org.anxin.dispatch.order.domain.Orders.SIGN;
import static org.anxin.dispatch.order.domain.Orders.at;
import static org.anxin.dispatch.order.domain.Orders.clock;
import static org.anxin.dispatch.order.domain.Orders.nothing;
import static org.anxin.dispatch.order.domain.Orders.reported;
import static org.anxin.dispatch.order.domain.Orders.signed;
import static org.anxin.dispatch.order.domain.Orders.waiting;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.anxin.contracts.dispatch.ClockBreached;
import org.anxin.contracts.dispatch.ClockJudged;
import org.anxin.contracts.dispatch.ClockPaused;
import org.anxin.contracts.dispatch.ClockResumed;
import org.anxin.contracts.dispatch.ClockWarned;
import org.anxin.contracts.dispatch.InstructionReceived;
import org.anxin.contracts.dispatch.OrderConcluded;
import org.anxin.contracts.dispatch.OrderCorrected;
import org.anxin.contracts.dispatch.OrderIssued;
import org.anxin.contracts.dispatch.TeamArrived;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.ClockEnd;
import org.anxin.contracts.value.ClockStart;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.Outcome;
import org.anxin.contracts.value.PauseReason;
import org.anxin.contracts.value.Severity;
import org.anxin.contracts.value.StageKind;
import org.anxin.contracts.value.StageTerms;
import org.anxin.contracts.value.TwoPersonReason;
import org.anxin.contracts.value.Verdict;
import org.anxin.dispatch.order.domain.OrderCommand.ConcludeOrder;
import org.anxin.dispatch.order.domain.OrderCommand.CorrectOrder;
import org.junit.jupiter.api.Test;

/** The order follows a correction of its matter. */
class OrderCorrectionTest {
    private static final OrderCorrected MORE_URGENT =
            corrected(1, Severity.MAJOR, List.of(MAJOR_SIGN, MAJOR_ARRIVE, MAJOR_LEAD));

    @Test
    void clocksThatHaveNotEndedTakeThePolicyThatFitsFromTheirStartOn() {
        waiting().when(major(at(10), 1)).then(MORE_URGENT).state(state -> {
            assertThat(clock(state, SIGN).dueAt()).isEqualTo(at(30));
            assertThat(clock(state, LEAD_REACHED).dueAt()).isEqualTo(at(180));
            assertThat(OrderDeadlines.clocksOf(state).of(CONTACT)).isEmpty();
            assertThat(OrderDeadlines.open(state).severity()).isEqualTo(Severity.MAJOR);
        });
    }

    @Test
    void whatHasEndedKeepsItsTermsAndItsVerdictNamesTheirPolicy() {
        var ended = signed().events(at(40), new InstructionReceived(false))
                .when(major(at(50), 1))
                .then(corrected(1, Severity.MAJOR, List.of(MAJOR_ARRIVE, MAJOR_LEAD)))
                .events(at(100), new TeamArrived(null))
                .when(new ConcludeOrder(reported(200), Outcome.RESOLVED_ON_SITE, null, null));
        ended.thenEvents(events -> {
            assertThat(verdict(events, 0))
                    .extracting(ClockJudged::stage, ClockJudged::verdict, ClockJudged::policy, ClockJudged::limit)
                    .containsExactly(SIGN, Verdict.KEPT, POLICY, Duration.ofMinutes(1));
            assertThat(verdict(events, 1))
                    .extracting(ClockJudged::stage, ClockJudged::verdict, ClockJudged::policy)
                    .containsExactly(ARRIVE, Verdict.KEPT, MAJOR);
            assertThat(verdict(events, 2))
                    .extracting(ClockJudged::stage, ClockJudged::verdict)
                    .containsExactly(LEAD_REACHED, Verdict.BREACHED);
            assertThat(((OrderConcluded) events.getLast()).severity()).isEqualTo(Severity.MAJOR);
        });
    }

    @Test
    void noPauseIsLostWhenThePolicyChangesAndChangesBack() {
        signed().events(at(40), new InstructionReceived(false))
                .events(at(50), new ClockPaused(ARRIVE, PauseReason.WAY_BLOCKED))
                .events(at(50), new ClockPaused(CONTACT, PauseReason.WAY_BLOCKED))
                .events(at(70), new ClockResumed(ARRIVE))
                .events(at(80), new ClockResumed(CONTACT))
                .when(major(at(90), 1))
                .thenEvents(events -> {})
                .state(state -> assertThat(clock(state, ARRIVE).dueAt()).isEqualTo(at(40 + 300 + 20)))
                .when(ordinary(at(95), 2))
                .thenEvents(events -> {})
                .state(state -> {
                    assertThat(clock(state, ARRIVE).dueAt()).isEqualTo(at(40 + 600 + 20));
                    assertThat(clock(state, CONTACT).dueAt()).isEqualTo(at(40 + 120 + 30));
                });
    }

    @Test
    void aBreachThatOtherTermsTakeBackCanComeAgain() {
        var moreTime = nothing()
                .events(at(1), Orders.issued(2))
                .when(major(at(5), 1))
                .then(MORE_URGENT)
                .events(at(30), new ClockWarned(SIGN, at(30)), new ClockBreached(SIGN, at(30)))
                .when(ordinary(at(35), 2));
        moreTime.thenEvents(events -> assertThat(events).hasSize(1)).state(state -> {
            assertThat(clock(state, SIGN).state()).isEqualTo(ClockState.OPEN);
            assertThat(OrderDeadlines.of(state))
                    .anySatisfy(deadline -> assertThat(deadline.dueAt()).isEqualTo(at(60)));
        });
    }

    @Test
    void underTheSamePolicyOnlyTheWordsChangeAndAnEndedOrderKeepsItsVerdicts() {
        var civil = new CorrectOrder(
                at(20),
                1,
                MatterKind.DISPUTE,
                Category.CIVIL,
                Severity.ORDINARY,
                POLICY,
                List.of(MAJOR_SIGN),
                List.of());
        waiting()
                .when(civil)
                .then(new OrderCorrected(
                        1,
                        MatterKind.DISPUTE,
                        Category.CIVIL,
                        Severity.ORDINARY,
                        POLICY,
                        List.of(),
                        List.of(),
                        List.of()))
                .state(state -> assertThat(clock(state, SIGN).dueAt()).isEqualTo(at(60)))
                .when(civil)
                .thenNothing();

        var ended = signed().when(new ConcludeOrder(reported(200), Outcome.NOBODY_THERE, null, null))
                .thenEvents(events -> {});
        var verdicts = ((Ended) ended.state()).order().clocks();
        ended.when(major(at(300), 1))
                .then(new OrderCorrected(
                        1,
                        MatterKind.DISPUTE,
                        Category.LABOUR,
                        Severity.MAJOR,
                        POLICY,
                        List.of(),
                        List.of(),
                        TWO_PERSONS))
                .state(state -> {
                    assertThat(((Ended) state).order().clocks()).isEqualTo(verdicts);
                    assertThat(((Ended) state).order().severity()).isEqualTo(Severity.MAJOR);
                });
    }

    @Test
    void aClockThatWaitsForAStartWhichIsOverUnderTheOtherTermsRunsFromIt() {
        var fromTheOpening = new StageTerms(
                ARRIVE, ClockStart.MATTER_OPENED, ClockEnd.TEAM_ARRIVED, Duration.ofMinutes(8), StageKind.LIMIT, 80);
        waiting()
                .when(new CorrectOrder(
                        at(10),
                        1,
                        MatterKind.DISPUTE,
                        Category.LABOUR,
                        Severity.MAJOR,
                        MAJOR,
                        List.of(MAJOR_SIGN, fromTheOpening),
                        TWO_PERSONS))
                .thenEvents(events -> {})
                .state(state -> assertThat(clock(state, ARRIVE).dueAt()).isEqualTo(at(480)));
    }

    @Test
    void anOrderThatIsIssuedAgainAsItWasHearsOfTheSameCorrectionAgain() {
        signed().when(new ConcludeOrder(reported(200), Outcome.NOBODY_THERE, null, null))
                .thenEvents(events -> {})
                .when(major(at(300), 1))
                .thenEvents(events -> {})
                .when(Orders.issue(400, 4))
                .thenEvents(events -> {})
                .state(state ->
                        assertThat(OrderDeadlines.open(state).severity()).isEqualTo(Severity.ORDINARY))
                .when(major(at(410), 1))
                .thenEvents(events -> assertThat(events).hasSize(1))
                .state(state ->
                        assertThat(OrderDeadlines.open(state).severity()).isEqualTo(Severity.MAJOR));
    }

    @Test
    void whetherTwoHaveToGoFollowsToAndFro() {
        signed().state(state ->
                        assertThat(OrderDeadlines.open(state).twoPersons()).isEmpty())
                .when(major(at(40), 1))
                .thenEvents(events -> {})
                .state(state ->
                        assertThat(OrderDeadlines.open(state).twoPersons()).isEqualTo(TWO_PERSONS))
                .when(ordinary(at(50), 2))
                .thenEvents(events -> {})
                .state(state ->
                        assertThat(OrderDeadlines.open(state).twoPersons()).isEmpty());
    }

    @Test
    void aCorrectionFromBeforeItSaidWhoGoesLeavesThatAsItWasIssued() {
        var night = List.of(TwoPersonReason.NIGHT);
        nothing()
                .events(
                        at(1),
                        new OrderIssued(
                                Orders.CENTRE,
                                2,
                                Orders.OPENED,
                                MatterKind.DISPUTE,
                                Category.LABOUR,
                                Severity.ORDINARY,
                                Orders.PLACE,
                                POLICY,
                                Orders.STAGES,
                                false,
                                Orders.LADDER,
                                night,
                                null))
                .events(
                        at(5),
                        new OrderCorrected(
                                1,
                                MatterKind.DISPUTE,
                                Category.LABOUR,
                                Severity.MAJOR,
                                POLICY,
                                List.of(),
                                List.of(),
                                null))
                .state(state ->
                        assertThat(OrderDeadlines.open(state).twoPersons()).isEqualTo(night));
    }

    @Test
    void whatIsNotWithDispatchOrOldChangesNothing() {
        nothing().when(major(at(1), 1)).thenNothing();
        waiting()
                .events(at(5), corrected(2, Severity.MAJOR, List.of()))
                .when(ordinary(at(9), 1))
                .thenNothing();
    }

    private static OrderCorrected corrected(int revision, Severity severity, List<StageTerms> stages) {
        return new OrderCorrected(
                revision,
                MatterKind.DISPUTE,
                Category.LABOUR,
                severity,
                MAJOR,
                stages,
                stages.isEmpty() ? List.of() : List.of(CONTACT),
                severity == Severity.MAJOR ? TWO_PERSONS : List.of());
    }

    private static ClockJudged verdict(List<?> events, int at) {
        return Objects.requireNonNull((ClockJudged) events.get(at));
    }
}

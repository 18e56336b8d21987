package org.anxin.dispatch.order.domain;

import static org.anxin.dispatch.order.domain.Orders.ASSIGNED;
import static org.anxin.dispatch.order.domain.Orders.CENTRE;
import static org.anxin.dispatch.order.domain.Orders.OFFICER;
import static org.anxin.dispatch.order.domain.Orders.OPENED;
import static org.anxin.dispatch.order.domain.Orders.PLACE;
import static org.anxin.dispatch.order.domain.Orders.at;
import static org.anxin.dispatch.order.domain.Orders.reported;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.anxin.contracts.dispatch.ClockBreached;
import org.anxin.contracts.dispatch.ClockJudged;
import org.anxin.contracts.dispatch.ClockWarned;
import org.anxin.contracts.dispatch.DispatchEvent;
import org.anxin.contracts.dispatch.EarlierFactReported;
import org.anxin.contracts.dispatch.OrderResumed;
import org.anxin.contracts.dispatch.OrderSuspended;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.ClockEnd;
import org.anxin.contracts.value.ClockStart;
import org.anxin.contracts.value.ContactResult;
import org.anxin.contracts.value.FieldFactKind;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.Outcome;
import org.anxin.contracts.value.PolicyCode;
import org.anxin.contracts.value.PolicyRef;
import org.anxin.contracts.value.Severity;
import org.anxin.contracts.value.StageCode;
import org.anxin.contracts.value.StageKind;
import org.anxin.contracts.value.StageTerms;
import org.anxin.contracts.value.Verdict;
import org.anxin.dispatch.order.domain.OrderCommand.BreachClock;
import org.anxin.dispatch.order.domain.OrderCommand.ConcludeOrder;
import org.anxin.dispatch.order.domain.OrderCommand.CorrectOrder;
import org.anxin.dispatch.order.domain.OrderCommand.IssueOrder;
import org.anxin.dispatch.order.domain.OrderCommand.ReportArrival;
import org.anxin.dispatch.order.domain.OrderCommand.ReportContact;
import org.anxin.dispatch.order.domain.OrderCommand.ReportReceipt;
import org.anxin.dispatch.order.domain.OrderCommand.ReportRound;
import org.anxin.dispatch.order.domain.OrderCommand.SignOrder;
import org.anxin.dispatch.order.domain.OrderCommand.WarnClock;
import org.anxin.testkit.DeciderSpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Stages beside those of 12510, a 5-minute one among them, and facts of a leg that is over. */
class StagesTest {
    private static final StageCode START = new StageCode("START"),
            TALK = new StageCode("TALK"),
            JOIN = new StageCode("JOIN"),
            WHOLE = new StageCode("WHOLE");
    private static final PolicyRef POLICY = new PolicyRef(new PolicyCode("125510"), 1);
    private static final List<StageTerms> STAGES = List.of(
            terms(START, ClockStart.ORDER_SIGNED, ClockEnd.TEAM_ARRIVED, 12),
            terms(JOIN, ClockStart.OFFICER_CONTACTED, ClockEnd.TEAM_ARRIVED, 8),
            terms(TALK, ClockStart.TEAM_ARRIVED, ClockEnd.ROUND_HELD, 5),
            terms(WHOLE, ClockStart.ORDER_SIGNED, ClockEnd.ORDER_ENDED, 60));

    @Test
    void eachStartsWithItsStepAndIsKeptOrBreachedByItsEnd() {
        arrived()
                .when(new ReportRound(reported(590), null))
                .thenEvents(_ -> {})
                .state(state -> assertThat(clock(state, TALK).state()).isEqualTo(ClockState.KEPT))
                .when(new ReportRound(reported(700), null))
                .thenEvents(_ -> {})
                .when(conclude(3700))
                .thenEvents(events -> assertThat(verdicts(events))
                        .containsExactly(
                                judged(START, Verdict.KEPT, 12, 30, 300),
                                judged(JOIN, Verdict.KEPT, 8, 100, 300),
                                judged(TALK, Verdict.KEPT, 5, 300, 590),
                                judged(WHOLE, Verdict.BREACHED, 60, 30, 3700)))
                .state(state -> assertThat(((Ended) state)
                                .order()
                                .clocks()
                                .of(WHOLE)
                                .orElseThrow()
                                .endedAt())
                        .isEqualTo(at(3700)));
    }

    @Test
    void theFiveMinuteStageWarnsAndBreachesAndALateReportStillKeepsIt() {
        arrived()
                .state(state -> assertThat(OrderDeadlines.of(state))
                        .extracting(deadline -> deadline.name() + " "
                                + Duration.between(OPENED, deadline.dueAt()).toSeconds())
                        .contains("warn:TALK 540", "breach:TALK 600", "warn:WHOLE 2910", "breach:WHOLE 3630")
                        .noneMatch(deadline -> deadline.contains("JOIN") || deadline.contains("START")))
                .when(new WarnClock(at(540), TALK))
                .then(new ClockWarned(TALK, at(600)))
                .when(new BreachClock(at(600), TALK))
                .then(new ClockBreached(TALK, at(600)))
                .when(new ReportRound(reported(650), null))
                .thenEvents(_ -> {})
                .state(state -> assertThat(clock(state, TALK).state()).isEqualTo(ClockState.BREACHED))
                .when(new ReportRound(reported(599), null))
                .thenEvents(_ -> {})
                .when(conclude(1000))
                .thenEvents(events -> assertThat(verdicts(events))
                        .contains(judged(TALK, Verdict.KEPT, 5, 300, 599), judged(WHOLE, Verdict.KEPT, 60, 30, 1000)));
    }

    @Test
    void whatNeverStartedOrWasNotDueLapses() {
        signed().when(conclude(100))
                .thenEvents(events -> assertThat(verdicts(events))
                        .extracting(ClockJudged::verdict)
                        .containsExactly(Verdict.LAPSED, Verdict.LAPSED, Verdict.LAPSED, Verdict.KEPT));
    }

    @Test
    void aRestCountsInNone() {
        signed().events(at(60), new OrderSuspended(new MatterId(new UUID(7, 1))))
                .events(at(660), new OrderResumed(new MatterId(new UUID(7, 1))))
                .state(state -> {
                    assertThat(clock(state, START).dueAt()).isEqualTo(at(30 + 720 + 600));
                    assertThat(clock(state, WHOLE).dueAt()).isEqualTo(at(30 + 3600 + 600));
                });
    }

    @Test
    void aCorrectionLetsAStageInThatStartedLongAgoUnlessItsEndIsDone() {
        var other = new PolicyRef(new PolicyCode("other"), 1);
        var stages = List.of(
                terms(new StageCode("A"), ClockStart.ORDER_SIGNED, ClockEnd.ORDER_ENDED, 10),
                terms(new StageCode("B"), ClockStart.OFFICER_CONTACTED, ClockEnd.ROUND_HELD, 10),
                terms(new StageCode("C"), ClockStart.TEAM_ARRIVED, ClockEnd.ORDER_ENDED, 10));
        var corrected = new CorrectOrder(
                at(400), 1, MatterKind.DISPUTE, Category.CIVIL, Severity.ORDINARY, other, stages, List.of());
        arrived().when(corrected).thenEvents(_ -> {}).state(state -> {
            assertThat(clock(state, new StageCode("A")).startedAt()).isEqualTo(at(30));
            assertThat(clock(state, new StageCode("B")).startedAt()).isEqualTo(at(100));
            assertThat(clock(state, new StageCode("C")).startedAt()).isEqualTo(at(300));
        });
        arrived()
                .when(new ReportRound(reported(350), null))
                .thenEvents(_ -> {})
                .when(corrected)
                .thenEvents(_ -> {})
                .state(state -> assertThat(((InTheField) state).order().clocks().of(new StageCode("B")))
                        .isEmpty());
    }

    @Test
    void whatATeamDidBeforeTheSignKeepsAStageThatTheSignStarts() {
        Orders.nothing()
                .when(issue(0, 2))
                .thenEvents(_ -> {})
                .when(new ReportArrival(reported(20), null, null))
                .thenEvents(_ -> {})
                .when(new SignOrder(reported(30), ASSIGNED))
                .thenEvents(_ -> {})
                .when(conclude(100))
                .thenEvents(events -> assertThat(verdicts(events))
                        .extracting(ClockJudged::stage, ClockJudged::verdict)
                        .containsExactly(
                                tuple(START, Verdict.KEPT),
                                tuple(JOIN, Verdict.LAPSED),
                                tuple(TALK, Verdict.LAPSED),
                                tuple(WHOLE, Verdict.KEPT)));
    }

    @Test
    void whatIsSaidOfAnEarlierLegIsKeptBeforeTheSignAndAfterTheEndToo() {
        var earlier = new EarlierFactReported(2, FieldFactKind.ARRIVED, null, null);
        arrived()
                .when(conclude(1000))
                .thenEvents(_ -> {})
                .when(issue(2000, 4))
                .thenEvents(_ -> {})
                .when(new ReportArrival(reported(290), null, 2))
                .then(earlier)
                .when(new SignOrder(reported(2010), ASSIGNED))
                .thenEvents(_ -> {})
                .when(conclude(2100))
                .thenEvents(_ -> {})
                .when(new ReportArrival(reported(290), null, 2))
                .then(earlier);
    }

    @Test
    void whatIsSaidOfAnEarlierLegEndsNoClockOfThisOne() {
        var again = arrived()
                .when(conclude(1000))
                .thenEvents(_ -> {})
                .when(issue(2000, 4))
                .thenEvents(_ -> {})
                .when(new SignOrder(reported(2010), ASSIGNED))
                .thenEvents(_ -> {});
        var before = again.state();
        again.when(new ReportArrival(reported(290), null, 2))
                .then(new EarlierFactReported(2, FieldFactKind.ARRIVED, null, null))
                .when(new ReportContact(reported(90), OFFICER, ContactResult.REACHED, List.of(), 2))
                .then(new EarlierFactReported(2, FieldFactKind.CONTACT_ATTEMPTED, OFFICER, ContactResult.REACHED))
                .when(new ReportReceipt(reported(35), 2))
                .then(new EarlierFactReported(2, FieldFactKind.RECEIVED, null, null))
                .when(new ReportRound(reported(500), 2))
                .then(new EarlierFactReported(2, FieldFactKind.ROUND_HELD, null, null))
                .state(before)
                .when(new ReportArrival(reported(2300), null, 4))
                .thenEvents(events -> assertThat(events).hasSize(2))
                .state(state -> assertThat(state).isInstanceOf(OnSite.class));
        again.when(new ReportArrival(reported(2300), null, 3)).thenRefused(new OrderRefusal.NoSuchLeg(3, 4));
        again.when(new ReportContact(reported(90), null, ContactResult.REACHED, List.of(), 2))
                .thenRefused(new OrderRefusal.OfficerNotNamed());
        again.when(new ConcludeOrder(reported(2300), Outcome.UNRESOLVED, null, 2))
                .thenRefused(new OrderRefusal.LegIsOver(2, 4));
    }

    private static DeciderSpec<OrderCommand, DispatchEvent, OrderState, OrderRefusal> signed() {
        return Orders.nothing()
                .when(issue(0, 2))
                .thenEvents(_ -> {})
                .when(new SignOrder(reported(30), ASSIGNED))
                .thenEvents(_ -> {});
    }

    /** Signed after 30 s, the officer reached after 100, there after 300. */
    private static DeciderSpec<OrderCommand, DispatchEvent, OrderState, OrderRefusal> arrived() {
        return signed().when(new ReportContact(reported(100), OFFICER, ContactResult.REACHED, List.of(), null))
                .thenEvents(_ -> {})
                .when(new ReportArrival(reported(300), null, null))
                .thenEvents(_ -> {});
    }

    private static IssueOrder issue(long seconds, int leg) {
        return new IssueOrder(
                at(seconds),
                CENTRE,
                leg,
                at(seconds),
                MatterKind.DISPUTE,
                Category.LABOUR,
                Severity.ORDINARY,
                PLACE,
                POLICY,
                STAGES,
                false,
                null,
                null,
                null);
    }

    private static ConcludeOrder conclude(long seconds) {
        return new ConcludeOrder(reported(seconds), Outcome.UNRESOLVED, null, null);
    }

    private static StageTerms terms(StageCode stage, ClockStart start, ClockEnd end, int minutes) {
        return new StageTerms(stage, start, end, Duration.ofMinutes(minutes), StageKind.LIMIT, 80);
    }

    private static ClockJudged judged(StageCode stage, Verdict verdict, int minutes, long started, long ended) {
        return new ClockJudged(
                stage,
                verdict,
                POLICY,
                Duration.ofMinutes(minutes),
                at(started),
                due(started, minutes),
                at(ended),
                Duration.ZERO);
    }

    private static Instant due(long started, int minutes) {
        return at(started + 60L * minutes);
    }

    private static List<ClockJudged> verdicts(List<DispatchEvent> events) {
        return events.stream()
                .filter(ClockJudged.class::isInstance)
                .map(ClockJudged.class::cast)
                .toList();
    }

    private static Clock clock(@Nullable OrderState state, StageCode stage) {
        return ((InTheField) java.util.Objects.requireNonNull(state))
                .order()
                .clocks()
                .of(stage)
                .orElseThrow();
    }
}

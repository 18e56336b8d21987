package org.anxin.dispatch.order.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.anxin.contracts.dispatch.ClockJudged;
import org.anxin.contracts.dispatch.ClockPaused;
import org.anxin.contracts.dispatch.ClockResumed;
import org.anxin.contracts.dispatch.DispatchEvent;
import org.anxin.contracts.dispatch.DutyCalled;
import org.anxin.contracts.dispatch.OrderConcluded;
import org.anxin.contracts.dispatch.OrderCorrected;
import org.anxin.contracts.dispatch.OrderHandedOn;
import org.anxin.contracts.dispatch.OrderIssued;
import org.anxin.contracts.dispatch.OrderResumed;
import org.anxin.contracts.dispatch.OrderSuspended;
import org.anxin.contracts.dispatch.TeamInstructed;
import org.anxin.contracts.value.AttentionKind;
import org.anxin.contracts.value.CheckInTerms;
import org.anxin.contracts.value.ClockEnd;
import org.anxin.contracts.value.ClockStart;
import org.anxin.contracts.value.ContactResult;
import org.anxin.contracts.value.DepartmentCode;
import org.anxin.contracts.value.DepartmentDeclineReason;
import org.anxin.contracts.value.Level;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.OfficerCode;
import org.anxin.contracts.value.Outcome;
import org.anxin.contracts.value.PauseReason;
import org.anxin.contracts.value.ReferralKey;
import org.anxin.contracts.value.ReferralNumber;
import org.anxin.contracts.value.ReportId;
import org.anxin.contracts.value.SourceCode;
import org.anxin.contracts.value.StageCode;
import org.anxin.contracts.value.StageKind;
import org.anxin.contracts.value.StageTerms;
import org.anxin.contracts.value.TeamChangeReason;
import org.anxin.eventstore.decide.Deadline;
import org.anxin.eventstore.decide.Decision;
import org.anxin.eventstore.decide.Occurred;
import org.anxin.testkit.DeciderWalk;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random commands, sensible and not: the rules never contradict themselves. */
class OrderWalkTest {
    private static final StageCode[] STAGES = {Orders.SIGN, Orders.CONTACT, Orders.ARRIVE};
    private static final List<StageTerms> MORE = List.of(
            new StageTerms(
                    new StageCode("TALK"),
                    ClockStart.TEAM_ARRIVED,
                    ClockEnd.ROUND_HELD,
                    Duration.ofMinutes(5),
                    StageKind.LIMIT,
                    80),
            new StageTerms(
                    new StageCode("WHOLE"),
                    ClockStart.ORDER_SIGNED,
                    ClockEnd.ORDER_ENDED,
                    Duration.ofMinutes(30),
                    StageKind.TARGET,
                    80));
    private static final DepartmentCode[] DEPARTMENTS = {new DepartmentCode("LABOUR"), new DepartmentCode("MARKET")};
    private static final MatterId[] OTHERS = {new MatterId(new UUID(7, 1)), new MatterId(new UUID(7, 2))};
    private static final ReferralKey NUMBER = new ReferralKey(new SourceCode("110"), new ReferralNumber("2026-0001"));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 12510, 174})
    void keepsItsPromises(long seed) {
        for (var run = 0; run < 100; run++) {
            DeciderWalk.of(OrderDecider.DECIDER, OrderWalkTest::any).walk(seed * 1000 + run, 40, OrderWalkTest::check);
        }
    }

    private static OrderCommand any(RandomGenerator random, OrderState state, Instant now) {
        var deadlines = OrderDeadlines.of(state);
        if (!deadlines.isEmpty() && random.nextInt(4) == 0) {
            return timer(deadlines.get(random.nextInt(deadlines.size())));
        }
        var moment = random.nextBoolean() ? Moment.now(now) : Moment.reported(now.minusSeconds(random.nextInt(600)));
        return switch (random.nextInt(37)) {
            case 0, 1 -> issue(now, 2 + random.nextInt(6));
            case 2, 3 -> new OrderCommand.SignOrder(moment, random.nextInt(8) == 0 ? null : Orders.ASSIGNED);
            case 4, 5 -> new OrderCommand.ReportReceipt(moment, leg(random));
            case 6, 7 ->
                new OrderCommand.ReportContact(
                        moment,
                        random.nextBoolean() ? null : Orders.OFFICER,
                        pick(random, ContactResult.values()),
                        List.of(Orders.OFFICER, new OfficerCode("officer-g-2")),
                        leg(random));
            case 8 ->
                new OrderCommand.ReportArrival(
                        moment,
                        random.nextBoolean() ? null : new CheckInTerms(Duration.ofMinutes(5), now.plusSeconds(300)),
                        leg(random));
            case 24, 25 -> new OrderCommand.ReportCheckIn(moment);
            case 26 -> new OrderCommand.CallPolice(moment, Orders.SECOND);
            case 27, 28 -> new OrderCommand.InviteDepartment(moment, pick(random, DEPARTMENTS));
            case 29 ->
                random.nextBoolean()
                        ? new OrderCommand.JoinForDepartment(moment, pick(random, DEPARTMENTS))
                        : new OrderCommand.ReportDepartmentArrival(
                                moment, pick(random, DEPARTMENTS), random.nextBoolean());
            case 30 ->
                random.nextBoolean()
                        ? new OrderCommand.NameJointLead(moment, pick(random, DEPARTMENTS))
                        : new OrderCommand.DeclineForDepartment(
                                moment, pick(random, DEPARTMENTS), pick(random, DepartmentDeclineReason.values()));
            case 9 -> new OrderCommand.ReportRound(moment, leg(random));
            case 11, 12 ->
                new OrderCommand.DeclineInstruction(
                        moment,
                        random.nextBoolean() ? Orders.TEAM : Orders.OTHER_TEAM,
                        pick(random, TeamChangeReason.values()),
                        random.nextInt(4) == 0 ? null : random.nextBoolean() ? Orders.NEXT : Orders.ASSIGNED);
            case 13 -> new OrderCommand.RedirectTeam(moment, Orders.OTHER_TEAM, TeamChangeReason.NEARER_TEAM);
            case 15, 16 ->
                new OrderCommand.PauseClock(moment, pick(random, STAGES), pick(random, PauseReason.values()));
            case 17 -> new OrderCommand.ResumeClock(moment, pick(random, STAGES));
            case 14 -> new OrderCommand.ReassignTeam(moment, Orders.TEAM, TeamChangeReason.SHIFT_CHANGE);
            case 19 -> new OrderCommand.WithdrawOrder(now, NUMBER);
            case 20 -> new OrderCommand.RequestReturn(moment, Orders.LEAD);
            case 21 ->
                new OrderCommand.TakeReturnAnswer(now, 2 + random.nextInt(6), random.nextBoolean(), Orders.SECOND);
            case 22, 23 -> Corrections.any(random, now);
            case 32, 33 ->
                new OrderCommand.SuspendOrder(
                        now,
                        pick(random, OTHERS),
                        OrderDeadlines.open(state) instanceof Order order && random.nextInt(8) > 0 ? order.leg() : 2);
            case 34, 35 -> new OrderCommand.ResumeOrder(now, pick(random, OTHERS));
            case 36 ->
                new OrderCommand.RaiseAttention(
                        now, pick(random, AttentionKind.values()), new ReportId(new UUID(9, random.nextInt(5))));
            case 10 ->
                random.nextInt(4) == 0
                        ? new OrderCommand.GiveToDesk(moment)
                        : new OrderCommand.HandOnOrder(moment, pick(random, Level.values()));
            default -> new OrderCommand.ConcludeOrder(moment, pick(random, Outcome.values()), null, null);
        };
    }

    /** Mostly none; else one that may be over, open, or never have been. */
    private static @Nullable Integer leg(RandomGenerator random) {
        return random.nextInt(4) == 0 ? 2 + random.nextInt(6) : null;
    }

    private static OrderCommand issue(Instant now, int leg) {
        var like = Orders.issue(0, leg);
        return new OrderCommand.IssueOrder(
                now,
                like.centre(),
                leg,
                now.minusSeconds(1),
                like.kind(),
                like.category(),
                like.severity(),
                like.place(),
                like.policy(),
                Stream.concat(like.stages().stream(), MORE.stream()).toList(),
                like.drill(),
                like.ladder(),
                null,
                null);
    }

    private static OrderCommand timer(Deadline deadline) {
        return OrderDeadlines.command(deadline.name(), deadline.dueAt());
    }

    private static <T> T pick(RandomGenerator random, T[] values) {
        return values[random.nextInt(values.length)];
    }

    private static void check(DeciderWalk.Step<OrderCommand, DispatchEvent, OrderState, OrderRefusal> step) {
        oneEndAndOneVerdictAStageInEachLeg(step.history());
        deadlinesOnlyOfRunningClocks(step.after());
        factsOnlyMoveTimesBack(step);
        whatHasHappenedIsNeverRefused(step);
        signingKeepsWhatWasReportedBefore(step);
        noPauseIsLost(step.history());
        theTeamThatGoesWasInstructedLastAndAChangeMovesNoClock(step);
        endsNeitherBeforeItsOpeningNorBeforeAnArrivalThatWasKnown(step);
        oneDepartmentThatComesLeads(step.after());
        noLeadIsNamedOnceTheOrderHasEnded(step);
        whileItRestsNothingIsDecidedAndNoClockRuns(step);
    }

    private static void whileItRestsNothingIsDecidedAndNoClockRuns(
            DeciderWalk.Step<OrderCommand, DispatchEvent, OrderState, OrderRefusal> step) {
        var before = OrderDeadlines.open(step.before());
        if (before != null
                && before.suspension() != null
                && step.command() instanceof OrderCommand.ByPerson command
                && !(command instanceof OrderCommand.FieldFact
                        || command instanceof OrderCommand.AboutSafety
                        || command instanceof OrderCommand.ReportDepartmentArrival)) {
            assertThat(step.decision())
                    .isEqualTo(Decision.refuse(
                            new OrderRefusal.Suspended(before.suspension().to())));
        }
        var after = OrderDeadlines.open(step.after());
        if (after != null && after.suspension() != null) {
            assertThat(OrderDeadlines.of(step.after()))
                    .allMatch(deadline -> deadline.name().equals("check-in"));
            assertThat(after.clocks().nextDueAt()).isNull();
        }
    }

    private static void oneDepartmentThatComesLeads(OrderState state) {
        var order = OrderDeadlines.open(state);
        if (order != null) {
            var joint = order.joint();
            var coming = joint.invitations().stream()
                    .filter(one -> joint.holds(one) && one.comes())
                    .map(JointResponse.Invitation::department)
                    .toList();
            assertThat(joint.lead() == null).isEqualTo(coming.isEmpty());
            assertThat(joint.lead() == null || coming.contains(joint.lead())).isTrue();
        }
    }

    private static void noLeadIsNamedOnceTheOrderHasEnded(
            DeciderWalk.Step<OrderCommand, DispatchEvent, OrderState, OrderRefusal> step) {
        if (step.before() instanceof Ended before && step.after() instanceof Ended after) {
            assertThat(after.order().joint().lead())
                    .isEqualTo(before.order().joint().lead());
        }
    }

    private static void signingKeepsWhatWasReportedBefore(
            DeciderWalk.Step<OrderCommand, DispatchEvent, OrderState, OrderRefusal> step) {
        if (step.before() instanceof AwaitingSign before && step.after() instanceof InTheField after) {
            assertThat(after.work()).isEqualTo(before.work());
            assertThat(after).isEqualTo(InTheField.of(after.order(), after.going(), before.work()));
        }
    }

    /** What a verdict says of pauses is what was told of them, up to the clock's end or the order's. */
    private static void noPauseIsLost(List<Occurred<DispatchEvent>> history) {
        var from = new HashMap<StageCode, Instant>();
        var whiles = new HashMap<StageCode, List<Pause>>();
        var rests = new ArrayList<Pause>();
        for (var occurred : history) {
            switch (occurred.event()) {
                case OrderIssued _ -> {
                    from.clear();
                    whiles.clear();
                    rests.clear();
                }
                case OrderSuspended _ -> rests.add(new Pause(occurred.at(), null));
                case OrderResumed _ -> rests.add(new Pause(rests.removeLast().from(), occurred.at()));
                case ClockPaused paused ->
                    assertThat(from.put(paused.stage(), occurred.at())).isNull();
                case ClockResumed resumed ->
                    whiles.computeIfAbsent(resumed.stage(), _ -> new ArrayList<>())
                            .add(new Pause(from.remove(resumed.stage()), occurred.at()));
                case ClockJudged verdict -> {
                    var all = new ArrayList<>(whiles.getOrDefault(verdict.stage(), List.of()));
                    if (from.containsKey(verdict.stage())) {
                        all.add(new Pause(from.get(verdict.stage()), null));
                    }
                    all.addAll(rests);
                    var end = verdict.endedAt() == null ? occurred.at() : verdict.endedAt();
                    assertThat(verdict.paused()).isEqualTo(covered(all, verdict.startedAt(), end));
                    if (verdict.startedAt() != null) {
                        assertThat(verdict.dueAt())
                                .isEqualTo(verdict.startedAt()
                                        .plus(verdict.limit())
                                        .plus(verdict.paused()));
                    }
                }
                default -> {}
            }
        }
    }

    /** The time between a clock's start and an end that any of the whiles covers, counted piece by piece. */
    private static Duration covered(List<Pause> whiles, @Nullable Instant start, Instant end) {
        if (start == null || end.isBefore(start)) {
            return Duration.ZERO;
        }
        var moments = new TreeSet<>(List.of(start, end));
        for (var pause : whiles) {
            moments.add(pause.from());
            moments.add(pause.to() == null ? end : pause.to());
        }
        var covered = Duration.ZERO;
        for (var moment : moments.subSet(start, end)) {
            var next = moments.higher(moment);
            if (next != null
                    && whiles.stream()
                            .anyMatch(pause -> !pause.from().isAfter(moment)
                                    && (pause.to() == null || !pause.to().isBefore(next)))) {
                covered = covered.plus(Duration.between(moment, next));
            }
        }
        return covered;
    }

    private static void theTeamThatGoesWasInstructedLastAndAChangeMovesNoClock(
            DeciderWalk.Step<OrderCommand, DispatchEvent, OrderState, OrderRefusal> step) {
        if (!(step.after() instanceof InTheField after)) {
            return;
        }
        var last = step.history().reversed().stream()
                .map(Occurred::event)
                .filter(TeamInstructed.class::isInstance)
                .findFirst()
                .orElseThrow();
        assertThat(after.going().team()).isEqualTo(((TeamInstructed) last).team());
        if (step.before() instanceof InTheField before
                && !before.going().team().equals(after.going().team())) {
            assertThat(after.order().telling(before.order().tellings())).isEqualTo(before.order());
            assertThat(after.order().tellings().all())
                    .extracting(Telling::team)
                    .endsWith(after.going().team());
            assertThat(after.work().receivedAt()).isEqualTo(before.work().receivedAt());
        }
    }

    private static void endsNeitherBeforeItsOpeningNorBeforeAnArrivalThatWasKnown(
            DeciderWalk.Step<OrderCommand, DispatchEvent, OrderState, OrderRefusal> step) {
        if (step.before() instanceof InTheField before && step.after() instanceof Ended ended) {
            assertThat(ended.endedAt()).isAfterOrEqualTo(before.order().openedAt());
            if (before.work().arrivedAt() != null) {
                assertThat(ended.endedAt()).isAfterOrEqualTo(before.work().arrivedAt());
            }
        }
    }

    private static void oneEndAndOneVerdictAStageInEachLeg(List<Occurred<DispatchEvent>> history) {
        var leg = 0;
        var ends = 0;
        var judged = new HashSet<Object>();
        var stages = new HashSet<StageCode>();
        var calls = new HashSet<Object>();
        for (var occurred : history) {
            switch (occurred.event()) {
                case OrderIssued issued -> {
                    assertThat(leg == 0 || ends == 1)
                            .as("issued only after an end")
                            .isTrue();
                    assertThat(issued.leg()).isGreaterThan(leg);
                    leg = issued.leg();
                    ends = 0;
                    judged.clear();
                    stages.clear();
                    issued.stages().forEach(terms -> stages.add(terms.stage()));
                    calls.clear();
                }
                case OrderCorrected corrected -> {
                    assertThat(ends == 0 || corrected.stages().isEmpty()).isTrue();
                    corrected.stages().forEach(terms -> stages.add(terms.stage()));
                    corrected.dropped().forEach(stages::remove);
                }
                case DutyCalled call ->
                    assertThat(calls.add(List.of(call.stage(), call.step())))
                            .as("called once for each leg, stage and step")
                            .isTrue();
                case ClockJudged verdict ->
                    assertThat(judged.add(verdict.stage())).isTrue();
                case OrderConcluded concluded -> {
                    ends++;
                    assertThat(concluded.handOver().leg()).isEqualTo(leg + 1);
                }
                case OrderHandedOn handedOn -> {
                    ends++;
                    assertThat(handedOn.handOver().leg()).isEqualTo(leg + 1);
                }
                default -> assertThat(leg).isPositive();
            }
            assertThat(ends).isLessThanOrEqualTo(1);
        }
        assertThat(judged).isEqualTo(ends == 0 ? Set.of() : stages);
    }

    private static void deadlinesOnlyOfRunningClocks(OrderState state) {
        for (var deadline : OrderDeadlines.of(state)) {
            if (deadline.name().equals("check-in")) {
                assertThat(OrderDeadlines.open(state)).isNotNull();
                assertThat(work(state).arrivedAt()).isNotNull();
                continue;
            }
            var parts = deadline.name().split(":");
            var stage = parts[1];
            var clock = OrderDeadlines.clocksOf(state).of(new StageCode(stage)).orElseThrow();
            assertThat(clock.runs()).isTrue();
            if (parts[0].equals("call")) {
                assertThat(deadline.dueAt()).isAfterOrEqualTo(clock.startedAt());
            } else {
                assertThat(deadline.dueAt()).isBeforeOrEqualTo(clock.dueAt());
            }
        }
    }

    private static void factsOnlyMoveTimesBack(
            DeciderWalk.Step<OrderCommand, DispatchEvent, OrderState, OrderRefusal> step) {
        var before = work(step.before());
        var after = work(step.after());
        if (step.command() instanceof OrderCommand.IssueOrder || before == null || after == null) {
            return;
        }
        assertThat(after.rounds()).isGreaterThanOrEqualTo(before.rounds());
        if (before.receivedAt() != null) {
            assertThat(after.receivedAt()).isBeforeOrEqualTo(before.receivedAt());
        }
        if (before.arrivedAt() != null) {
            assertThat(after.arrivedAt()).isBeforeOrEqualTo(before.arrivedAt());
        }
        if (after.contactedAt() != null || after.arrivedAt() != null) {
            assertThat(after.receivedAt()).isNotNull();
        }
    }

    /** What is known to have happened in the field; null when there is no order. */
    private static @Nullable FieldWork work(OrderState state) {
        return switch (state) {
            case NotIssued _ -> null;
            case AwaitingSign waiting -> waiting.work();
            case Signed signed -> signed.work();
            case InTheField field -> field.work();
            case Ended ended -> ended.work();
        };
    }

    private static void whatHasHappenedIsNeverRefused(
            DeciderWalk.Step<OrderCommand, DispatchEvent, OrderState, OrderRefusal> step) {
        var fact = switch (step.command()) {
            case OrderCommand.ReportReceipt _, OrderCommand.ReportContact _ -> true;
            case OrderCommand.ReportArrival _, OrderCommand.ReportRound _ -> true;
            case OrderCommand.ReportCheckIn _, OrderCommand.CallPolice _ -> true;
            case OrderCommand.ReportDepartmentArrival arrival -> arrival.vouchedFor();
            case OrderCommand.IssueOrder _,
                    OrderCommand.WarnClock _,
                    OrderCommand.BreachClock _,
                    OrderCommand.CallDuty _,
                    OrderCommand.CorrectOrder _ -> false;
            case OrderCommand.SignOrder _, OrderCommand.ConcludeOrder _, OrderCommand.HandOnOrder _ -> false;
            case OrderCommand.DeclineInstruction _, OrderCommand.RedirectTeam _, OrderCommand.ReassignTeam _ -> false;
            case OrderCommand.PauseClock _, OrderCommand.ResumeClock _, OrderCommand.LookAfterTeam _ -> false;
            case OrderCommand.InviteDepartment _, OrderCommand.JoinForDepartment _ -> false;
            case OrderCommand.DeclineForDepartment _, OrderCommand.NameJointLead _ -> false;
            case OrderCommand.WithdrawOrder _, OrderCommand.RequestReturn _, OrderCommand.TakeReturnAnswer _ -> false;
            case OrderCommand.GiveToDesk _,
                    OrderCommand.SuspendOrder _,
                    OrderCommand.ResumeOrder _,
                    OrderCommand.RaiseAttention _ -> false;
        };
        if (fact
                && !(step.before() instanceof NotIssued)
                && step.decision() instanceof Decision.Refused<DispatchEvent, OrderRefusal>(var refusal)) {
            if (refusal instanceof OrderRefusal.NoSuchLeg(var leg, var current)) {
                assertThat(leg).isNotEqualTo(current);
                assertThat(step.history().stream().map(Occurred::event))
                        .noneMatch(event -> event instanceof OrderIssued issued && issued.leg() == leg);
            } else {
                assertThat(refusal).isInstanceOf(OrderRefusal.BeforeOpening.class);
            }
        }
    }
}

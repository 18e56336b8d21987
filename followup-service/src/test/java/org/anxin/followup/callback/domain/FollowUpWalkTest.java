package org.anxin.followup.callback.domain;

import static org.anxin.followup.callback.domain.FollowUpExamples.call;
import static org.anxin.followup.callback.domain.FollowUpExamples.open;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.anxin.contracts.followup.CallBackMade;
import org.anxin.contracts.followup.CountersignRefused;
import org.anxin.contracts.followup.FollowUpOpened;
import org.anxin.contracts.followup.FollowupEvent;
import org.anxin.contracts.followup.MatterClosed;
import org.anxin.contracts.followup.MatterReopened;
import org.anxin.contracts.followup.OutcomeCorrected;
import org.anxin.contracts.followup.OutcomeCorrectionRequested;
import org.anxin.contracts.followup.OutcomeCountersigned;
import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.CallBackAnswer;
import org.anxin.contracts.value.CallBackAnswers;
import org.anxin.contracts.value.CallBackResult;
import org.anxin.contracts.value.ClosingReason;
import org.anxin.contracts.value.Fen;
import org.anxin.contracts.value.Holder;
import org.anxin.contracts.value.Instalment;
import org.anxin.contracts.value.InstalmentResult;
import org.anxin.contracts.value.Outcome;
import org.anxin.contracts.value.OutcomeCorrectionReason;
import org.anxin.contracts.value.ReopeningReason;
import org.anxin.eventstore.decide.Deadline;
import org.anxin.eventstore.decide.Occurred;
import org.anxin.testkit.DeciderWalk;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whatever is asked in whatever order: a leg is closed or reopened once at most, and a deadline stands only while a call waits. */
class FollowUpWalkTest {
    private static final ActorId[] WHO = {new ActorId("team-1-a"), new ActorId("lead-1"), new ActorId("lead-2")};

    @Test
    void randomCommandsNeverBreakTheRules() {
        LongStream.range(0, 300)
                .forEach(seed -> DeciderWalk.of(FollowUpRules.DECIDER, FollowUpWalkTest::next)
                        .walk(seed, 120, step -> {
                            assertThat(step.after()).isNotInstanceOf(FollowUpState.Satisfied.class);
                            assertLegsEndOnce(
                                    step.history().stream().map(Occurred::event).toList());
                            assertDeadlines(step.after());
                            assertThat(FollowUpRules.DECIDER.fold(FollowUpRules.DECIDER.initial(), step.history()))
                                    .isEqualTo(step.after());
                        }));
    }

    /** A call that waits has one, and so has each instalment that nobody has to be asked about yet, as long as the matter is open here. */
    private static void assertDeadlines(FollowUpState state) {
        var expected = state instanceof FollowUpState.Waiting ? 1 : 0;
        if (state instanceof FollowUpState.ToCall
                || state instanceof FollowUpState.DecisionAwaited
                || state instanceof FollowUpState.PerformanceAwaited) {
            expected += (int) ((FollowUpState.Opened) state)
                    .file()
                    .performance()
                    .open()
                    .filter(payment -> !payment.toBeAsked())
                    .count();
        }
        assertThat(FollowUpRules.deadlines(state)).hasSize(expected);
        if (state instanceof FollowUpState.Closed closed) {
            assertThat(closed.file().performance().isDone()).isTrue();
        }
        if (state instanceof FollowUpState.PerformanceAwaited awaited) {
            assertThat(awaited.file().performance().isDone()).isFalse();
        }
    }

    private static void assertLegsEndOnce(List<FollowupEvent> events) {
        var leg = 0;
        var open = false;
        var handedBack = false;
        for (var event : events) {
            switch (event) {
                case FollowUpOpened opened -> {
                    assertThat(opened.leg()).isGreaterThan(leg);
                    leg = opened.leg();
                    open = true;
                    handedBack = false;
                }
                case MatterClosed _ -> {
                    assertThat(open).isTrue();
                    open = false;
                }
                case MatterReopened reopened -> {
                    assertThat(leg).isPositive();
                    assertThat(handedBack).isFalse();
                    assertThat(reopened.handOver().leg()).isEqualTo(leg + 1);
                    open = false;
                    handedBack = true;
                }
                case OutcomeCorrected corrected -> open |= corrected.callBackDueAt() != null;
                case OutcomeCorrectionRequested _, OutcomeCountersigned _, CountersignRefused _, CallBackMade _ -> {
                    // Closed or not.
                }
                case FollowupEvent _ -> assertThat(open).isTrue();
            }
        }
    }

    private static FollowUpCommand next(RandomGenerator random, FollowUpState state, Instant at) {
        var leg = state instanceof FollowUpState.Opened opened ? opened.file().leg() : 1;
        return switch (random.nextInt(14)) {
            // A giver hands over only what it holds: a later leg comes after the matter was handed back.
            case 0 ->
                opened(
                        random,
                        at,
                        state instanceof FollowUpState.Reopened || state instanceof FollowUpState.NotOpened
                                ? leg + random.nextInt(3)
                                : leg - random.nextInt(2),
                        pick(random, Outcome.values()));
            case 1, 2 -> call(at, pick(random, CallBackResult.values()), answers(random));
            case 3 -> call(at, CallBackResult.DISSATISFIED);
            case 4 ->
                new FollowUpWork.Reopen(
                        at,
                        pick(random, Holder.values()),
                        random.nextBoolean() ? null : pick(random, ReopeningReason.values()),
                        random.nextInt(4));
            case 5 -> new FollowUpWork.Close(at, pick(random, ClosingReason.values()));
            case 6 ->
                new OutcomeWork.RequestCorrection(
                        at, pick(random, WHO), pick(random, Outcome.values()), OutcomeCorrectionReason.REVIEW);
            case 7 -> new OutcomeWork.Countersign(at, pick(random, WHO));
            case 8 -> new OutcomeWork.RefuseCountersign(at, pick(random, WHO));
            case 9, 10 ->
                new InstalmentWork.Check(
                        at,
                        1 + random.nextInt(3),
                        pick(random, InstalmentResult.values()),
                        random.nextBoolean() ? null : at.plusSeconds(random.nextInt(200_000)),
                        random.nextInt(3));
            case 11 -> {
                var deadlines = FollowUpRules.deadlines(state);
                yield deadlines.isEmpty()
                        ? new InstalmentWork.FallsDue(at, 1, at)
                        : fallenDue(deadlines.get(random.nextInt(deadlines.size())));
            }
            default -> {
                var due = state instanceof FollowUpState.Waiting waiting ? waiting.dueAt() : at;
                yield new FallDue(random.nextBoolean() ? due : at, due);
            }
        };
    }

    private static FollowUpCommand fallenDue(Deadline deadline) {
        return FollowUpRules.fallenDue(deadline.name(), deadline.dueAt(), deadline.dueAt());
    }

    private static @Nullable CallBackAnswers answers(RandomGenerator random) {
        return random.nextBoolean()
                ? null
                : new CallBackAnswers(
                        null, pick(random, CallBackAnswer.values()), pick(random, CallBackAnswer.values()), null);
    }

    private static @Nullable List<Instalment> instalments(RandomGenerator random, Instant at) {
        return random.nextBoolean()
                ? null
                : IntStream.rangeClosed(1, 1 + random.nextInt(3))
                        .mapToObj(number ->
                                new Instalment(number, new Fen(1000), at.plusSeconds(random.nextInt(100_000)), null))
                        .toList();
    }

    private static OpenFollowUp opened(RandomGenerator random, Instant at, int leg, Outcome outcome) {
        var open = open(at, leg, outcome);
        return new OpenFollowUp(
                at,
                open.centre(),
                leg,
                outcome,
                open.kind(),
                open.category(),
                open.severity(),
                open.place(),
                open.drill(),
                outcome.needsCountersign() && random.nextBoolean() ? pick(random, WHO) : null,
                instalments(random, at));
    }

    private static <T> T pick(RandomGenerator random, T[] values) {
        return values[random.nextInt(values.length)];
    }
}

package org.anxin.followup.callback.domain;

import static org.anxin.followup.callback.domain.FollowUpExamples.open;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;
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
import org.anxin.contracts.value.CallBackResult;
import org.anxin.contracts.value.ClosingReason;
import org.anxin.contracts.value.Holder;
import org.anxin.contracts.value.Outcome;
import org.anxin.contracts.value.OutcomeCorrectionReason;
import org.anxin.eventstore.decide.Occurred;
import org.anxin.testkit.DeciderWalk;
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
                            assertThat(FollowUpRules.deadlines(step.after()).size())
                                    .isEqualTo(step.after() instanceof FollowUpState.Waiting ? 1 : 0);
                            assertThat(FollowUpRules.DECIDER.fold(FollowUpRules.DECIDER.initial(), step.history()))
                                    .isEqualTo(step.after());
                        }));
    }

    private static void assertLegsEndOnce(List<FollowupEvent> events) {
        var leg = 0;
        var open = false;
        var refused = false;
        for (var event : events) {
            switch (event) {
                case FollowUpOpened opened -> {
                    assertThat(opened.leg()).isGreaterThan(leg);
                    leg = opened.leg();
                    open = true;
                    refused = false;
                }
                case MatterClosed _ -> {
                    assertThat(open).isTrue();
                    open = false;
                }
                case MatterReopened reopened -> {
                    assertThat(open || refused).isTrue();
                    assertThat(reopened.handOver().leg()).isEqualTo(leg + 1);
                    open = false;
                }
                case OutcomeCorrected corrected -> open |= corrected.callBackDueAt() != null;
                case OutcomeCorrectionRequested _, OutcomeCountersigned _, CallBackMade _ -> {
                    // Closed or not.
                }
                case CountersignRefused _ -> refused = true;
                case FollowupEvent _ -> assertThat(open).isTrue();
            }
        }
    }

    private static FollowUpCommand next(RandomGenerator random, FollowUpState state, Instant at) {
        var leg = state instanceof FollowUpState.Opened opened ? opened.file().leg() : 1;
        return switch (random.nextInt(11)) {
            // A giver hands over only what it holds: a later leg comes after the matter was handed back.
            case 0 ->
                opened(
                        random,
                        at,
                        state instanceof FollowUpState.Reopened || state instanceof FollowUpState.NotOpened
                                ? leg + random.nextInt(3)
                                : leg - random.nextInt(2),
                        pick(random, Outcome.values()));
            case 1, 2 -> new FollowUpWork.MakeCallBack(at, pick(random, CallBackResult.values()));
            case 3 -> new FollowUpWork.MakeCallBack(at, CallBackResult.DISSATISFIED);
            case 4 -> new FollowUpWork.Reopen(at, pick(random, Holder.values()));
            case 5 -> new FollowUpWork.Close(at, pick(random, ClosingReason.values()));
            case 6 ->
                new OutcomeWork.RequestCorrection(
                        at, pick(random, WHO), pick(random, Outcome.values()), OutcomeCorrectionReason.REVIEW);
            case 7 -> new OutcomeWork.Countersign(at, pick(random, WHO));
            case 8 -> new OutcomeWork.RefuseCountersign(at, pick(random, WHO));
            default -> {
                var due = state instanceof FollowUpState.Waiting waiting ? waiting.dueAt() : at;
                yield new FallDue(random.nextBoolean() ? due : at, due);
            }
        };
    }

    private static OpenFollowUp opened(RandomGenerator random, Instant at, int leg, Outcome outcome) {
        var open = open(at, leg, outcome);
        return outcome.needsCountersign() && random.nextBoolean()
                ? new OpenFollowUp(
                        at,
                        open.centre(),
                        leg,
                        outcome,
                        open.kind(),
                        open.category(),
                        open.severity(),
                        open.place(),
                        open.drill(),
                        pick(random, WHO))
                : open;
    }

    private static <T> T pick(RandomGenerator random, T[] values) {
        return values[random.nextInt(values.length)];
    }
}

package org.anxin.followup.callback.domain;

import static org.anxin.followup.callback.domain.FollowUpExamples.DUE;
import static org.anxin.followup.callback.domain.FollowUpExamples.OUTCOME_AT;
import static org.anxin.followup.callback.domain.FollowUpExamples.PLACE;
import static org.anxin.followup.callback.domain.FollowUpExamples.call;
import static org.anxin.followup.callback.domain.FollowUpExamples.hours;
import static org.anxin.followup.callback.domain.FollowUpExamples.settled;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.anxin.contracts.followup.CallBackMade;
import org.anxin.contracts.followup.FollowupEvent;
import org.anxin.contracts.followup.InstalmentChecked;
import org.anxin.contracts.followup.InstalmentFellDue;
import org.anxin.contracts.followup.MatterClosed;
import org.anxin.contracts.followup.MatterReopened;
import org.anxin.contracts.value.CallBackResult;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.ClosingReason;
import org.anxin.contracts.value.Fen;
import org.anxin.contracts.value.HandOver;
import org.anxin.contracts.value.Holder;
import org.anxin.contracts.value.Instalment;
import org.anxin.contracts.value.InstalmentResult;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.ReopeningReason;
import org.anxin.contracts.value.Severity;
import org.anxin.eventstore.decide.Deadline;
import org.anxin.eventstore.decide.Occurred;
import org.anxin.followup.callback.domain.FollowUpState.DecisionAwaited;
import org.anxin.followup.callback.domain.FollowUpState.PerformanceAwaited;
import org.anxin.followup.callback.domain.FollowUpWork.Close;
import org.anxin.followup.callback.domain.FollowUpWork.Reopen;
import org.anxin.followup.callback.domain.InstalmentWork.Check;
import org.anxin.followup.callback.domain.InstalmentWork.FallsDue;
import org.anxin.testkit.DeciderSpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InstalmentRulesTest {
    /** Midnight in Shanghai, a week and two after the outcome. */
    private static final Instant FIRST = Instant.parse("2026-03-09T16:00:00Z"),
            SECOND = Instant.parse("2026-03-16T16:00:00Z"),
            LATER = Instant.parse("2026-03-23T16:00:00Z");

    private static final Duration TO_MORNING = Duration.ofMinutes(8 * 60 + 30);
    private static final Fen AMOUNT = new Fen(50_000);

    private static final DeciderSpec<FollowUpCommand, FollowupEvent, FollowUpState, FollowUpRefusal> SETTLED =
            DeciderSpec.given(FollowUpRules.DECIDER)
                    .events(
                            OUTCOME_AT,
                            settled(
                                    3,
                                    new Instalment(1, AMOUNT, FIRST, null),
                                    new Instalment(2, AMOUNT, SECOND, null)));
    private static final DeciderSpec<FollowUpCommand, FollowupEvent, FollowUpState, FollowUpRefusal> CONTENT =
            SETTLED.events(hours(1), made(CallBackResult.SATISFIED));

    @Test
    void eachIsAskedAboutInTheMorningAfterItsDay() {
        SETTLED.state(state -> assertThat(FollowUpRules.deadlines(state))
                        .containsExactly(
                                new Deadline(FollowUpRules.CALL_BACK, DUE),
                                new Deadline("instalment:1", FIRST.plus(TO_MORNING)),
                                new Deadline("instalment:2", SECOND.plus(TO_MORNING))))
                .when(FollowUpRules.fallenDue("instalment:1", FIRST.plus(TO_MORNING), FIRST.plus(TO_MORNING)))
                .thenOccurred(new Occurred<>(FIRST.plus(TO_MORNING), new InstalmentFellDue(1, FIRST)))
                .state(state -> assertThat(FollowUpRules.deadlines(state))
                        .extracting(Deadline::name)
                        .containsExactly(FollowUpRules.CALL_BACK, "instalment:2"))
                .when(new FallsDue(SECOND, 1, FIRST.plus(TO_MORNING)))
                .thenNothing();
    }

    @Test
    void aTimerOfAnotherTimeOrOfWhatIsSettledChangesNothing() {
        var askAt = FIRST.plus(TO_MORNING);
        SETTLED.when(new FallsDue(askAt.minusMillis(1), 1, askAt)).thenNothing();
        SETTLED.when(new FallsDue(askAt, 1, FIRST)).thenNothing();
        SETTLED.when(new FallsDue(askAt, 7, askAt)).thenNothing();
        SETTLED.events(hours(2), checked(1, InstalmentResult.PAID, FIRST, null))
                .when(new FallsDue(askAt, 1, askAt))
                .thenNothing();
        DeciderSpec.given(FollowUpRules.DECIDER)
                .when(new FallsDue(askAt, 1, askAt))
                .thenNothing();
    }

    @Test
    void whoIsContentWaitsForWhatIsOwedAndTheLastThatIsPaidCloses() {
        SETTLED.when(call(hours(1), CallBackResult.SATISFIED))
                .then(made(CallBackResult.SATISFIED))
                .state(state -> assertThat(state).isInstanceOf(PerformanceAwaited.class))
                .when(check(FIRST, 1, InstalmentResult.PAID))
                .then(checked(1, InstalmentResult.PAID, FIRST, null))
                .when(check(SECOND.plusSeconds(60), 2, InstalmentResult.PAID_LATE))
                .then(checked(2, InstalmentResult.PAID_LATE, SECOND, null), new MatterClosed(ClosingReason.SATISFIED))
                .state(state -> assertThat(FollowUpRules.deadlines(state)).isEmpty());
    }

    @Test
    void paidBeforeTheCallBackLeavesTheCallBack() {
        SETTLED.when(check(hours(1), 1, InstalmentResult.PAID))
                .then(checked(1, InstalmentResult.PAID, FIRST, null))
                .when(check(hours(1), 2, InstalmentResult.PAID))
                .then(checked(2, InstalmentResult.PAID, SECOND, null))
                .when(call(hours(2), CallBackResult.BASICALLY_SATISFIED))
                .then(made(CallBackResult.BASICALLY_SATISFIED), new MatterClosed(ClosingReason.SATISFIED));
    }

    @Test
    void nobodyClosesByHandWhatIsOpen() {
        var open = new FollowUpRefusal.InstalmentsOpen(List.of(1, 2));
        CONTENT.when(new Close(hours(2), ClosingReason.UNREACHABLE)).thenRefused(open);
        CONTENT.when(new Close(hours(2), ClosingReason.NO_CALL_BACK_NEEDED)).thenRefused(open);
        SETTLED.events(hours(1), made(CallBackResult.DISSATISFIED))
                .events(FIRST, checked(1, InstalmentResult.PAID, FIRST, null))
                .when(new Close(FIRST, ClosingReason.NOTHING_MORE_TO_DO))
                .thenRefused(new FollowUpRefusal.InstalmentsOpen(List.of(2)))
                .events(SECOND, checked(2, InstalmentResult.PAID, SECOND, null))
                .when(new Close(SECOND, ClosingReason.NOTHING_MORE_TO_DO))
                .then(new MatterClosed(ClosingReason.NOTHING_MORE_TO_DO));
    }

    @Test
    void aBrokenOneHandsTheMatterBackWithTheReason() {
        var reopened = reopened();
        CONTENT.when(check(FIRST, 1, InstalmentResult.BROKEN))
                .then(checked(1, InstalmentResult.BROKEN, FIRST, null), reopened)
                .state(state -> assertThat(FollowUpRules.deadlines(state)).isEmpty())
                .when(check(SECOND, 2, InstalmentResult.PAID))
                .thenRefused(new FollowUpRefusal.HandedBack(Holder.MEDIATION));
        SETTLED.when(check(FIRST, 1, InstalmentResult.BROKEN))
                .then(checked(1, InstalmentResult.BROKEN, FIRST, null), reopened);
    }

    @Test
    void onceItWasReopenedTooOftenASupervisorDecides() {
        CONTENT.when(new Check(FIRST, 1, InstalmentResult.BROKEN, null, 0))
                .then(checked(1, InstalmentResult.BROKEN, FIRST, null))
                .state(state -> assertThat(state).isInstanceOf(DecisionAwaited.class))
                .when(new Reopen(FIRST, Holder.MEDIATION, null, 0))
                .thenRefused(new FollowUpRefusal.SupervisorDecides(0))
                .when(new Reopen(FIRST, Holder.MEDIATION, null, Integer.MAX_VALUE))
                .then(reopened());
    }

    @Test
    void whatIsLateIsPromisedAnewOnce() {
        var late = CONTENT.when(new Check(FIRST, 1, InstalmentResult.LATE, LATER, 2))
                .then(checked(1, InstalmentResult.LATE, FIRST, LATER))
                .state(state -> assertThat(FollowUpRules.deadlines(state))
                        .contains(new Deadline("instalment:1", LATER.plus(TO_MORNING))));
        late.when(new Check(LATER, 1, InstalmentResult.LATE, LATER.plusSeconds(1), 2))
                .thenRefused(new FollowUpRefusal.AlreadyPutOff(1));
        late.when(check(SECOND, 1, InstalmentResult.BROKEN))
                .thenRefused(new FollowUpRefusal.InstalmentNotDue(1, LATER));
        late.when(check(SECOND, 1, InstalmentResult.PAID)).then(checked(1, InstalmentResult.PAID_LATE, LATER, null));
        late.when(check(LATER, 1, InstalmentResult.BROKEN))
                .then(checked(1, InstalmentResult.BROKEN, LATER, null), reopened());
    }

    @Test
    void aNewDayGoesWithLatenessAndIsLater() {
        CONTENT.when(check(FIRST, 1, InstalmentResult.LATE)).thenRefused(new FollowUpRefusal.NewDayGoesWithLate());
        CONTENT.when(new Check(FIRST, 1, InstalmentResult.PAID, LATER, 2))
                .thenRefused(new FollowUpRefusal.NewDayGoesWithLate());
        CONTENT.when(new Check(hours(2), 1, InstalmentResult.LATE, FIRST, 2))
                .thenRefused(new FollowUpRefusal.NotALaterDay(FIRST));
        CONTENT.when(new Check(SECOND, 1, InstalmentResult.LATE, SECOND, 2))
                .thenRefused(new FollowUpRefusal.NotALaterDay(FIRST));
    }

    @Test
    void nothingIsLateOrBrokenBeforeItsTimeOrToldTwice() {
        CONTENT.when(check(hours(2), 1, InstalmentResult.PAID_LATE))
                .thenRefused(new FollowUpRefusal.InstalmentNotDue(1, FIRST));
        CONTENT.when(check(hours(2), 1, InstalmentResult.BROKEN))
                .thenRefused(new FollowUpRefusal.InstalmentNotDue(1, FIRST));
        CONTENT.when(check(hours(2), 3, InstalmentResult.PAID)).thenRefused(new FollowUpRefusal.UnknownInstalment(3));
        CONTENT.when(check(OUTCOME_AT.minusSeconds(1), 1, InstalmentResult.PAID))
                .thenRefused(new FollowUpRefusal.BeforeOutcome(OUTCOME_AT));
        CONTENT.events(FIRST, checked(1, InstalmentResult.PAID, FIRST, null))
                .when(check(FIRST, 1, InstalmentResult.BROKEN))
                .thenRefused(new FollowUpRefusal.InstalmentSettled(1, InstalmentResult.PAID));
        DeciderSpec.given(FollowUpRules.DECIDER)
                .when(check(FIRST, 1, InstalmentResult.PAID))
                .thenRefused(new FollowUpRefusal.UnknownFollowUp());
    }

    @Test
    void dissentWhileInstalmentsAreWaitedForAsksAPersonToDecide() {
        CONTENT.when(call(FIRST, CallBackResult.UNREACHABLE))
                .then(new CallBackMade(2, CallBackResult.UNREACHABLE, null, null))
                .state(state -> assertThat(state).isInstanceOf(PerformanceAwaited.class))
                .when(call(FIRST, CallBackResult.DISSATISFIED))
                .then(new CallBackMade(3, CallBackResult.DISSATISFIED, null, null))
                .state(state -> assertThat(state).isInstanceOf(DecisionAwaited.class));
    }

    private static Check check(Instant at, int number, InstalmentResult result) {
        return new Check(at, number, result, null, 2);
    }

    private static InstalmentChecked checked(
            int number, InstalmentResult result, Instant dueBy, @Nullable Instant promisedBy) {
        return new InstalmentChecked(number, result, AMOUNT, dueBy, promisedBy);
    }

    private static CallBackMade made(CallBackResult result) {
        return new CallBackMade(1, result, null, null);
    }

    private static MatterReopened reopened() {
        return new MatterReopened(
                MatterKind.DISPUTE,
                Category.LABOUR,
                Severity.ORDINARY,
                PLACE,
                false,
                new HandOver(Holder.MEDIATION, 4),
                ReopeningReason.SETTLEMENT_BROKEN);
    }
}

package org.anxin.followup.callback.domain;

import static org.anxin.followup.callback.domain.FollowUpExamples.DUE;
import static org.anxin.followup.callback.domain.FollowUpExamples.OUTCOME_AT;
import static org.anxin.followup.callback.domain.FollowUpExamples.PLACE;
import static org.anxin.followup.callback.domain.FollowUpExamples.call;
import static org.anxin.followup.callback.domain.FollowUpExamples.hours;
import static org.anxin.followup.callback.domain.FollowUpExamples.open;
import static org.anxin.followup.callback.domain.FollowUpExamples.opened;
import static org.anxin.followup.callback.domain.FollowUpExamples.reopen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.anxin.contracts.followup.CallBackFellDue;
import org.anxin.contracts.followup.CallBackMade;
import org.anxin.contracts.followup.FollowupEvent;
import org.anxin.contracts.followup.MatterClosed;
import org.anxin.contracts.followup.MatterReopened;
import org.anxin.contracts.value.CallBackResult;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.ClosingReason;
import org.anxin.contracts.value.HandOver;
import org.anxin.contracts.value.Holder;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.Outcome;
import org.anxin.contracts.value.ReopeningReason;
import org.anxin.contracts.value.Severity;
import org.anxin.eventstore.decide.Deadline;
import org.anxin.eventstore.decide.Occurred;
import org.anxin.followup.callback.domain.FollowUpWork.Close;
import org.anxin.testkit.DeciderSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FollowUpRulesTest {
    private static final DeciderSpec<FollowUpCommand, FollowupEvent, FollowUpState, FollowUpRefusal> NEW =
            DeciderSpec.given(FollowUpRules.DECIDER);
    private static final DeciderSpec<FollowUpCommand, FollowupEvent, FollowUpState, FollowUpRefusal> WAITING =
            NEW.events(OUTCOME_AT, opened(4, Outcome.RESOLVED_TAKEN_BACK, DUE));
    private static final DeciderSpec<FollowUpCommand, FollowupEvent, FollowUpState, FollowUpRefusal> FELL_DUE =
            WAITING.events(DUE, new CallBackFellDue(DUE));
    private static final DeciderSpec<FollowUpCommand, FollowupEvent, FollowUpState, FollowUpRefusal> DISSATISFIED =
            FELL_DUE.events(hours(1), new CallBackMade(1, CallBackResult.DISSATISFIED, null, null));

    @Test
    void anOutcomeOpensAFollowUpThatIsDueTheDayAfter() {
        NEW.when(open(OUTCOME_AT, 4, Outcome.RESOLVED_TAKEN_BACK))
                .thenOccurred(new Occurred<>(OUTCOME_AT, opened(4, Outcome.RESOLVED_TAKEN_BACK, DUE)))
                .state(state -> assertThat(FollowUpRules.deadlines(state))
                        .containsExactly(new Deadline(FollowUpRules.CALL_BACK, DUE)));
    }

    @Test
    void theSameOutcomeAgainChangesNothing() {
        WAITING.when(open(OUTCOME_AT, 4, Outcome.RESOLVED_TAKEN_BACK)).thenNothing();
        DISSATISFIED.when(open(OUTCOME_AT, 3, Outcome.RESOLVED_ON_SITE)).thenNothing();
    }

    @Test
    void aFurtherOutcomeIsRefusedUntilTheMatterWasReopened() {
        WAITING.when(open(hours(1), 5, Outcome.RESOLVED_ON_SITE)).thenRefused(new FollowUpRefusal.NotReopened(4));
        DISSATISFIED.when(open(hours(2), 5, Outcome.RESOLVED_ON_SITE)).thenRefused(new FollowUpRefusal.NotReopened(4));
    }

    @Test
    void aCallBackFallsDueOnce() {
        WAITING.when(new FallDue(DUE.plusMillis(30), DUE))
                .thenOccurred(new Occurred<>(DUE, new CallBackFellDue(DUE)))
                .state(state -> assertThat(FollowUpRules.deadlines(state)).isEmpty())
                .when(new FallDue(DUE.plusMillis(60), DUE))
                .thenNothing();
    }

    @Test
    void aTimerOfAnEarlierDueTimeOrBeforeItsTimeChangesNothing() {
        WAITING.when(new FallDue(DUE.minusMillis(1), DUE)).thenNothing();
        WAITING.when(new FallDue(DUE, DUE.minusSeconds(60))).thenNothing();
        NEW.when(new FallDue(DUE, DUE)).thenNothing();
    }

    @Test
    void whoIsContentClosesTheLoop() {
        FELL_DUE.when(call(hours(1), CallBackResult.SATISFIED))
                .then(
                        new CallBackMade(1, CallBackResult.SATISFIED, null, null),
                        new MatterClosed(ClosingReason.SATISFIED));
    }

    @Test
    void aCallBeforeItIsDueIsAFactToo() {
        WAITING.when(call(OUTCOME_AT.plusSeconds(60), CallBackResult.SATISFIED))
                .then(
                        new CallBackMade(1, CallBackResult.SATISFIED, null, null),
                        new MatterClosed(ClosingReason.SATISFIED));
    }

    @Test
    void nobodyReachedIsTriedAgainFourHoursLater() {
        FELL_DUE.when(call(hours(1), CallBackResult.UNREACHABLE))
                .then(new CallBackMade(1, CallBackResult.UNREACHABLE, hours(5), null))
                .state(state -> assertThat(FollowUpRules.deadlines(state))
                        .containsExactly(new Deadline(FollowUpRules.CALL_BACK, hours(5))))
                .when(new FallDue(hours(5), hours(5)))
                .then(new CallBackFellDue(hours(5)));
    }

    @Test
    void threeAttemptsMayEndIt() {
        var twice = FELL_DUE.events(
                hours(1),
                new CallBackMade(1, CallBackResult.UNREACHABLE, hours(5), null),
                new CallBackMade(2, CallBackResult.UNREACHABLE, hours(6), null));
        twice.when(new Close(hours(7), ClosingReason.UNREACHABLE))
                .thenRefused(new FollowUpRefusal.TooFewAttempts(2, 3));
        twice.events(hours(6), new CallBackMade(3, CallBackResult.UNREACHABLE, hours(10), null))
                .when(new Close(hours(7), ClosingReason.UNREACHABLE))
                .then(new MatterClosed(ClosingReason.UNREACHABLE))
                .state(state -> assertThat(FollowUpRules.deadlines(state)).isEmpty());
    }

    @Test
    void dissentWaitsForAPerson() {
        FELL_DUE.when(call(hours(1), CallBackResult.DISSATISFIED))
                .then(new CallBackMade(1, CallBackResult.DISSATISFIED, null, null))
                .when(call(hours(2), CallBackResult.SATISFIED))
                .then(new CallBackMade(2, CallBackResult.SATISFIED, null, null))
                .state(state -> assertThat(state).isInstanceOf(FollowUpState.DecisionAwaited.class));
    }

    @Test
    void aCallAfterTheEndIsAFactAndDecidesNothing() {
        FELL_DUE.events(
                        hours(1),
                        new CallBackMade(1, CallBackResult.SATISFIED, null, null),
                        new MatterClosed(ClosingReason.SATISFIED))
                .when(call(hours(2), CallBackResult.DISSATISFIED))
                .then(new CallBackMade(2, CallBackResult.DISSATISFIED, null, null))
                .state(state -> assertThat(state).isInstanceOf(FollowUpState.Closed.class))
                .when(call(OUTCOME_AT.minusSeconds(1), CallBackResult.SATISFIED))
                .thenRefused(new FollowUpRefusal.AlreadyClosed(ClosingReason.SATISFIED));
        DISSATISFIED
                .events(hours(2), reopened(Holder.MEDIATION, 5))
                .when(call(hours(3), CallBackResult.UNREACHABLE))
                .then(new CallBackMade(2, CallBackResult.UNREACHABLE, null, null))
                .state(state -> assertThat(FollowUpRules.deadlines(state)).isEmpty());
    }

    @ParameterizedTest
    @EnumSource(
            value = Holder.class,
            names = {"MEDIATION", "DISPATCH"})
    void dissentReopensTheMatterWithALaterLeg(Holder to) {
        DISSATISFIED
                .when(reopen(hours(2), to))
                .then(reopened(to, 5))
                .when(reopen(hours(2), to))
                .thenRefused(new FollowUpRefusal.HandedBack(to));
    }

    @Test
    void nobodyReopensToIntakeOrFollowUp() {
        var refusal = new FollowUpRefusal.NotReopenedThere(ReopeningRules.TO);
        DISSATISFIED.when(reopen(hours(2), Holder.INTAKE)).thenRefused(refusal);
        DISSATISFIED.when(reopen(hours(2), Holder.FOLLOWUP)).thenRefused(refusal);
    }

    @Test
    void onlyDissentReopens() {
        FELL_DUE.when(reopen(hours(2), Holder.MEDIATION)).thenRefused(new FollowUpRefusal.NobodyDissatisfied());
    }

    @Test
    void aReopenedMatterComesBackToAFreshFollowUp() {
        var again = hours(48);
        DISSATISFIED
                .events(hours(2), reopened(Holder.MEDIATION, 5))
                .when(open(again, 6, Outcome.RESOLVED_TAKEN_BACK))
                .then(opened(6, Outcome.RESOLVED_TAKEN_BACK, again.plusSeconds(24 * 3600)))
                .when(call(again.plusSeconds(60), CallBackResult.SATISFIED))
                .then(
                        new CallBackMade(1, CallBackResult.SATISFIED, null, null),
                        new MatterClosed(ClosingReason.SATISFIED));
    }

    @Test
    void aPersonMayCloseInSpiteOfDissent() {
        DISSATISFIED
                .when(new Close(hours(2), ClosingReason.NOTHING_MORE_TO_DO))
                .then(new MatterClosed(ClosingReason.NOTHING_MORE_TO_DO));
        FELL_DUE.when(new Close(hours(2), ClosingReason.NOTHING_MORE_TO_DO))
                .thenRefused(new FollowUpRefusal.NobodyDissatisfied());
    }

    @Test
    void dissentIsNotClosedForAnotherReason() {
        DISSATISFIED
                .when(new Close(hours(2), ClosingReason.UNREACHABLE))
                .thenRefused(new FollowUpRefusal.DecisionAwaited());
        DISSATISFIED
                .when(new Close(hours(2), ClosingReason.NO_CALL_BACK_NEEDED))
                .thenRefused(new FollowUpRefusal.DecisionAwaited());
    }

    @Test
    void nobodyClosesAsSatisfiedByHand() {
        FELL_DUE.when(new Close(hours(2), ClosingReason.SATISFIED))
                .thenRefused(new FollowUpRefusal.SatisfiedByCallBackOnly());
        DISSATISFIED
                .when(new Close(hours(2), ClosingReason.SATISFIED))
                .thenRefused(new FollowUpRefusal.SatisfiedByCallBackOnly());
    }

    @ParameterizedTest
    @EnumSource
    void onlyOutcomesThatLeaveTheCountNeedNoCallBack(Outcome outcome) {
        // Given
        var waiting = NEW.events(OUTCOME_AT, opened(2, outcome, DUE));

        // When
        var close = waiting.when(new Close(OUTCOME_AT, ClosingReason.NO_CALL_BACK_NEEDED));

        // Then
        if (outcome.isCounted()) {
            close.thenRefused(new FollowUpRefusal.CallBackNeeded());
        } else {
            close.then(new MatterClosed(ClosingReason.NO_CALL_BACK_NEEDED));
        }
    }

    @Test
    void aClosedLoopStaysClosed() {
        var closed = FELL_DUE.events(
                hours(1),
                new CallBackMade(1, CallBackResult.SATISFIED, null, null),
                new MatterClosed(ClosingReason.SATISFIED));
        var refusal = new FollowUpRefusal.AlreadyClosed(ClosingReason.SATISFIED);
        closed.when(new Close(hours(2), ClosingReason.UNREACHABLE)).thenRefused(refusal);
        closed.when(reopen(hours(2), Holder.MEDIATION)).thenRefused(refusal);
    }

    @Test
    void whatNeverCameIsUnknown() {
        NEW.when(call(hours(1), CallBackResult.SATISFIED)).thenRefused(new FollowUpRefusal.UnknownFollowUp());
    }

    @Test
    void nobodyIsCalledBackBeforeTheOutcome() {
        WAITING.when(call(OUTCOME_AT.minusSeconds(1), CallBackResult.SATISFIED))
                .thenRefused(new FollowUpRefusal.BeforeOutcome(OUTCOME_AT));
    }

    @Test
    void aStoredEventThatCannotFollowIsAFault() {
        assertThatThrownBy(() -> FollowUpRules.evolve(
                        new FollowUpState.NotOpened(),
                        new Occurred<FollowupEvent>(Instant.EPOCH, new MatterClosed(ClosingReason.SATISFIED))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("MatterClosed cannot follow in the state NotOpened");
    }

    private static MatterReopened reopened(Holder to, int leg) {
        return new MatterReopened(
                MatterKind.DISPUTE,
                Category.LABOUR,
                Severity.ORDINARY,
                PLACE,
                false,
                new HandOver(to, leg),
                ReopeningReason.DISSATISFIED);
    }
}

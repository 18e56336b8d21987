package org.anxin.followup.callback.domain;

import static org.anxin.followup.callback.domain.FollowUpExamples.DUE;
import static org.anxin.followup.callback.domain.FollowUpExamples.OUTCOME_AT;
import static org.anxin.followup.callback.domain.FollowUpExamples.PLACE;
import static org.anxin.followup.callback.domain.FollowUpExamples.call;
import static org.anxin.followup.callback.domain.FollowUpExamples.hours;
import static org.anxin.followup.callback.domain.FollowUpExamples.opened;
import static org.anxin.followup.callback.domain.FollowUpExamples.reopen;
import static org.assertj.core.api.Assertions.assertThat;

import org.anxin.contracts.followup.CallBackMade;
import org.anxin.contracts.followup.CountersignRefused;
import org.anxin.contracts.followup.FollowupEvent;
import org.anxin.contracts.followup.MatterClosed;
import org.anxin.contracts.followup.MatterReopened;
import org.anxin.contracts.followup.OutcomeCorrected;
import org.anxin.contracts.followup.OutcomeCorrectionRequested;
import org.anxin.contracts.followup.OutcomeCountersigned;
import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.CallBackResult;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.ClosingReason;
import org.anxin.contracts.value.HandOver;
import org.anxin.contracts.value.Holder;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.Outcome;
import org.anxin.contracts.value.OutcomeCorrectionReason;
import org.anxin.contracts.value.ReopeningReason;
import org.anxin.contracts.value.Severity;
import org.anxin.followup.callback.domain.FollowUpState.Opened;
import org.anxin.followup.callback.domain.FollowUpWork.Close;
import org.anxin.followup.callback.domain.OutcomeWork.Countersign;
import org.anxin.followup.callback.domain.OutcomeWork.RefuseCountersign;
import org.anxin.followup.callback.domain.OutcomeWork.RequestCorrection;
import org.anxin.testkit.DeciderSpec;
import org.junit.jupiter.api.Test;

class OutcomeRulesTest {
    private static final ActorId FIRST = new ActorId("team-1-a"), SECOND = new ActorId("lead-1");
    private static final OutcomeCorrectionReason WHY = OutcomeCorrectionReason.NEW_FACTS;

    private static final DeciderSpec<FollowUpCommand, FollowupEvent, FollowUpState, FollowUpRefusal> RESOLVED =
            DeciderSpec.given(FollowUpRules.DECIDER).events(OUTCOME_AT, opened(3, Outcome.RESOLVED_ON_SITE, DUE));
    private static final DeciderSpec<FollowUpCommand, FollowupEvent, FollowUpState, FollowUpRefusal> UNFOUNDED =
            DeciderSpec.given(FollowUpRules.DECIDER).events(OUTCOME_AT, opened(3, Outcome.UNFOUNDED, DUE, FIRST));
    private static final DeciderSpec<FollowUpCommand, FollowupEvent, FollowUpState, FollowUpRefusal> NOT_UNFOUNDED =
            UNFOUNDED.events(hours(1), new CountersignRefused(3, Outcome.UNFOUNDED, SECOND));

    @Test
    void aCorrectionStandsOnceASecondPersonHasCountersigned() {
        RESOLVED.when(request(Outcome.UNRESOLVED))
                .then(requested(Outcome.RESOLVED_ON_SITE, Outcome.UNRESOLVED))
                .state(state -> assertThat(outcome(state)).isEqualTo(Outcome.RESOLVED_ON_SITE))
                .when(new Countersign(hours(2), SECOND))
                .then(corrected(Outcome.RESOLVED_ON_SITE, Outcome.UNRESOLVED))
                .state(state -> assertThat(outcome(state)).isEqualTo(Outcome.UNRESOLVED))
                .when(new Countersign(hours(2), SECOND))
                .thenRefused(new FollowUpRefusal.NothingToCountersign());
    }

    @Test
    void nobodyCountersignsOrRefusesHisOwn() {
        var asked = RESOLVED.events(hours(1), requested(Outcome.RESOLVED_ON_SITE, Outcome.UNRESOLVED));
        asked.when(new Countersign(hours(2), FIRST)).thenRefused(new FollowUpRefusal.CountersignedBySame());
        asked.when(new RefuseCountersign(hours(2), FIRST)).thenRefused(new FollowUpRefusal.CountersignedBySame());
        UNFOUNDED.when(new Countersign(hours(2), FIRST)).thenRefused(new FollowUpRefusal.CountersignedBySame());
    }

    @Test
    void aRefusedCorrectionLeavesTheOutcome() {
        RESOLVED.events(hours(1), requested(Outcome.RESOLVED_ON_SITE, Outcome.UNRESOLVED))
                .when(new RefuseCountersign(hours(2), SECOND))
                .then(new CountersignRefused(3, Outcome.UNRESOLVED, SECOND))
                .state(state -> assertThat(outcome(state)).isEqualTo(Outcome.RESOLVED_ON_SITE))
                .when(request(Outcome.PARTIES_LEFT))
                .then(requested(Outcome.RESOLVED_ON_SITE, Outcome.PARTIES_LEFT));
    }

    @Test
    void oneCorrectionAtATime() {
        RESOLVED.events(hours(1), requested(Outcome.RESOLVED_ON_SITE, Outcome.UNRESOLVED))
                .when(request(Outcome.WITHDRAWN))
                .thenRefused(new FollowUpRefusal.CountersignAwaited());
        UNFOUNDED.when(request(Outcome.WITHDRAWN)).thenRefused(new FollowUpRefusal.CountersignAwaited());
    }

    @Test
    void itIsCorrectedToAnotherThanItIs() {
        RESOLVED.when(request(Outcome.RESOLVED_ON_SITE))
                .thenRefused(new FollowUpRefusal.OutcomeIsThat(Outcome.RESOLVED_ON_SITE));
    }

    @Test
    void onlyThePoliceMakeAReturn() {
        var refusal = new FollowUpRefusal.ReturnIsThePolices();
        RESOLVED.when(request(Outcome.RETURNED_TO_POLICE)).thenRefused(refusal);
        DeciderSpec.given(FollowUpRules.DECIDER)
                .events(OUTCOME_AT, opened(3, Outcome.RETURNED_TO_POLICE, DUE))
                .when(request(Outcome.UNRESOLVED))
                .thenRefused(refusal);
    }

    @Test
    void anOutcomeThatLeavesTheCountHoldsOnceASecondPersonHasCountersigned() {
        UNFOUNDED
                .when(new Close(hours(1), ClosingReason.NO_CALL_BACK_NEEDED))
                .thenRefused(new FollowUpRefusal.OutcomeNotCountersigned(Outcome.UNFOUNDED))
                .when(new Countersign(hours(1), SECOND))
                .then(new OutcomeCountersigned(3, Outcome.UNFOUNDED, FIRST, SECOND))
                .when(new Close(hours(2), ClosingReason.NO_CALL_BACK_NEEDED))
                .then(new MatterClosed(ClosingReason.NO_CALL_BACK_NEEDED));
    }

    @Test
    void oneThatWasRefusedIsCorrectedOrTheMatterReopened() {
        NOT_UNFOUNDED
                .when(new Close(hours(2), ClosingReason.NO_CALL_BACK_NEEDED))
                .thenRefused(new FollowUpRefusal.OutcomeNotCountersigned(Outcome.UNFOUNDED));
        NOT_UNFOUNDED
                .when(request(Outcome.UNRESOLVED))
                .then(requested(Outcome.UNFOUNDED, Outcome.UNRESOLVED))
                .when(new Countersign(hours(2), SECOND))
                .then(corrected(Outcome.UNFOUNDED, Outcome.UNRESOLVED));
        NOT_UNFOUNDED.when(request(Outcome.UNFOUNDED)).then(requested(Outcome.UNFOUNDED, Outcome.UNFOUNDED));
        NOT_UNFOUNDED
                .when(reopen(hours(2), Holder.DISPATCH))
                .then(reopened())
                .when(request(Outcome.UNRESOLVED))
                .thenRefused(new FollowUpRefusal.HandedBack(Holder.DISPATCH));
        UNFOUNDED.when(reopen(hours(2), Holder.DISPATCH)).thenRefused(new FollowUpRefusal.NobodyDissatisfied());
    }

    @Test
    void aSatisfiedCallBackIsAFactAndClosesWhatIsNotCountersignedYet() {
        var closed = UNFOUNDED
                .when(call(hours(1), CallBackResult.SATISFIED))
                .then(
                        new CallBackMade(1, CallBackResult.SATISFIED, null, null),
                        new MatterClosed(ClosingReason.SATISFIED));
        closed.when(new Countersign(hours(2), SECOND))
                .then(new OutcomeCountersigned(3, Outcome.UNFOUNDED, FIRST, SECOND));
        NOT_UNFOUNDED
                .events(
                        hours(2),
                        new CallBackMade(1, CallBackResult.SATISFIED, null, null),
                        new MatterClosed(ClosingReason.SATISFIED))
                .when(reopen(hours(3), Holder.DISPATCH))
                .then(reopened());
    }

    @Test
    void aClosedMattersOutcomeIsCorrectedToo() {
        RESOLVED.events(
                        hours(1),
                        new CallBackMade(1, CallBackResult.SATISFIED, null, null),
                        new MatterClosed(ClosingReason.SATISFIED))
                .when(request(Outcome.RESOLVED_TAKEN_BACK))
                .then(requested(Outcome.RESOLVED_ON_SITE, Outcome.RESOLVED_TAKEN_BACK))
                .when(new Countersign(hours(2), SECOND))
                .then(corrected(Outcome.RESOLVED_ON_SITE, Outcome.RESOLVED_TAKEN_BACK))
                .state(state -> assertThat(state).isInstanceOf(FollowUpState.Closed.class));
    }

    @Test
    void whatComesBackIntoTheCountIsCalledBackAfterAll() {
        var next = CallingHours.firstCall(hours(4));
        UNFOUNDED
                .events(
                        hours(1),
                        new OutcomeCountersigned(3, Outcome.UNFOUNDED, FIRST, SECOND),
                        new MatterClosed(ClosingReason.NO_CALL_BACK_NEEDED),
                        requested(Outcome.UNFOUNDED, Outcome.UNRESOLVED))
                .when(new Countersign(hours(4), SECOND))
                .then(new OutcomeCorrected(3, Outcome.UNFOUNDED, Outcome.UNRESOLVED, WHY, FIRST, SECOND, next))
                .state(state -> assertThat(FollowUpRules.deadlines(state))
                        .singleElement()
                        .satisfies(deadline -> assertThat(deadline.dueAt()).isEqualTo(next)));
    }

    @Test
    void aReopenedMatterHasNothingToCountersign() {
        RESOLVED.events(
                        hours(1),
                        requested(Outcome.RESOLVED_ON_SITE, Outcome.UNRESOLVED),
                        new CallBackMade(1, CallBackResult.DISSATISFIED, null, null),
                        reopened())
                .when(new Countersign(hours(2), SECOND))
                .thenRefused(new FollowUpRefusal.HandedBack(Holder.DISPATCH))
                .state(state -> assertThat(((Opened) state).file().proposal()).isNull());
    }

    @Test
    void nothingIsDecidedBeforeTheOutcomeOrOfWhatNeverCame() {
        RESOLVED.when(new RequestCorrection(OUTCOME_AT.minusSeconds(1), FIRST, Outcome.UNRESOLVED, WHY))
                .thenRefused(new FollowUpRefusal.BeforeOutcome(OUTCOME_AT));
        RESOLVED.when(new Countersign(hours(1), SECOND)).thenRefused(new FollowUpRefusal.NothingToCountersign());
        DeciderSpec.given(FollowUpRules.DECIDER)
                .when(request(Outcome.UNRESOLVED))
                .thenRefused(new FollowUpRefusal.UnknownFollowUp());
    }

    private static RequestCorrection request(Outcome outcome) {
        return new RequestCorrection(hours(1), FIRST, outcome, WHY);
    }

    private static OutcomeCorrectionRequested requested(Outcome before, Outcome outcome) {
        return new OutcomeCorrectionRequested(3, before, outcome, WHY, FIRST);
    }

    private static OutcomeCorrected corrected(Outcome before, Outcome outcome) {
        return new OutcomeCorrected(3, before, outcome, WHY, FIRST, SECOND, null);
    }

    private static MatterReopened reopened() {
        return new MatterReopened(
                MatterKind.DISPUTE,
                Category.LABOUR,
                Severity.ORDINARY,
                PLACE,
                false,
                new HandOver(Holder.DISPATCH, 4),
                ReopeningReason.NOT_COUNTERSIGNED);
    }

    private static Outcome outcome(FollowUpState state) {
        return ((Opened) state).file().outcome();
    }
}

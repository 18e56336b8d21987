package org.anxin.followup.callback.domain;

import static org.anxin.followup.callback.domain.FollowUpExamples.DUE;
import static org.anxin.followup.callback.domain.FollowUpExamples.OUTCOME_AT;
import static org.anxin.followup.callback.domain.FollowUpExamples.call;
import static org.anxin.followup.callback.domain.FollowUpExamples.hours;
import static org.anxin.followup.callback.domain.FollowUpExamples.opened;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.anxin.contracts.followup.CallBackMade;
import org.anxin.contracts.followup.FollowupEvent;
import org.anxin.contracts.followup.MatterClosed;
import org.anxin.contracts.value.CallBackAnswer;
import org.anxin.contracts.value.CallBackAnswers;
import org.anxin.contracts.value.CallBackResult;
import org.anxin.contracts.value.ClosingReason;
import org.anxin.contracts.value.DissatisfactionReason;
import org.anxin.contracts.value.Outcome;
import org.anxin.contracts.value.TextRef;
import org.anxin.testkit.DeciderSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerRulesTest {
    private static final DeciderSpec<FollowUpCommand, FollowupEvent, FollowUpState, FollowUpRefusal> WAITING =
            DeciderSpec.given(FollowUpRules.DECIDER).events(OUTCOME_AT, opened(3, Outcome.RESOLVED_ON_SITE, DUE));
    private static final CallBackAnswers TOO_SLOW =
            new CallBackAnswers(DissatisfactionReason.TOO_SLOW, null, CallBackAnswer.NO, null);

    @Test
    void contentOnTheWholeClosesTheLoopToo() {
        var answers = new CallBackAnswers(null, CallBackAnswer.YES, CallBackAnswer.UNSURE, null);
        WAITING.when(call(hours(1), CallBackResult.BASICALLY_SATISFIED, answers))
                .then(
                        new CallBackMade(1, CallBackResult.BASICALLY_SATISFIED, null, answers),
                        new MatterClosed(ClosingReason.SATISFIED));
    }

    @ParameterizedTest
    @CsvSource({"NO,NO", "NO,UNSURE", "YES,YES", "UNSURE,YES"})
    void aBrokenPromiseOrTheProblemAgainWaitsForAPerson(CallBackAnswer promiseKept, CallBackAnswer problemAgain) {
        var answers = new CallBackAnswers(null, promiseKept, problemAgain, null);
        WAITING.when(call(hours(1), CallBackResult.SATISFIED, answers))
                .then(new CallBackMade(1, CallBackResult.SATISFIED, null, answers))
                .state(state -> assertThat(state).isInstanceOf(FollowUpState.DecisionAwaited.class));
    }

    @Test
    void dissentHasAReasonAndContentHasNone() {
        WAITING.when(call(hours(1), CallBackResult.DISSATISFIED, TOO_SLOW))
                .then(new CallBackMade(1, CallBackResult.DISSATISFIED, null, TOO_SLOW));
        var refusal = new FollowUpRefusal.ReasonWithoutDissent();
        WAITING.when(call(hours(1), CallBackResult.SATISFIED, TOO_SLOW)).thenRefused(refusal);
        WAITING.when(call(hours(1), CallBackResult.BASICALLY_SATISFIED, TOO_SLOW))
                .thenRefused(refusal);
    }

    @Test
    void whoWasNotReachedHasSaidNothing() {
        WAITING.when(call(hours(1), CallBackResult.UNREACHABLE, TOO_SLOW))
                .thenRefused(new FollowUpRefusal.NobodyAnswered());
        var words = new CallBackAnswers(null, null, null, new TextRef(new UUID(7, 7)));
        WAITING.when(call(hours(1), CallBackResult.UNREACHABLE, words))
                .then(new CallBackMade(1, CallBackResult.UNREACHABLE, hours(5), words));
    }
}

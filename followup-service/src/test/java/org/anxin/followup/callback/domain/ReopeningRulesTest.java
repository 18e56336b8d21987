package org.anxin.followup.callback.domain;

import static org.anxin.followup.callback.domain.FollowUpExamples.DUE;
import static org.anxin.followup.callback.domain.FollowUpExamples.OUTCOME_AT;
import static org.anxin.followup.callback.domain.FollowUpExamples.PLACE;
import static org.anxin.followup.callback.domain.FollowUpExamples.hours;
import static org.anxin.followup.callback.domain.FollowUpExamples.opened;

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
import org.anxin.followup.callback.domain.FollowUpWork.Reopen;
import org.anxin.testkit.DeciderSpec;
import org.junit.jupiter.api.Test;

class ReopeningRulesTest {
    private static final DeciderSpec<FollowUpCommand, FollowupEvent, FollowUpState, FollowUpRefusal> WAITING =
            DeciderSpec.given(FollowUpRules.DECIDER).events(OUTCOME_AT, opened(3, Outcome.RESOLVED_ON_SITE, DUE));
    private static final CallBackMade DISSENT = new CallBackMade(1, CallBackResult.DISSATISFIED, null, null);

    @Test
    void newFactsReopenAtAnyTimeClosedOrNot() {
        var reopen = new Reopen(hours(3), Holder.DISPATCH, ReopeningReason.NEW_FACTS, 2);
        var reopened = reopened(Holder.DISPATCH, 4, ReopeningReason.NEW_FACTS);
        WAITING.when(reopen).then(reopened);
        WAITING.events(hours(1), DISSENT).when(reopen).then(reopened);
        WAITING.events(
                        hours(1),
                        new CallBackMade(1, CallBackResult.SATISFIED, null, null),
                        new MatterClosed(ClosingReason.SATISFIED))
                .when(new Reopen(OUTCOME_AT.minusSeconds(1), Holder.DISPATCH, ReopeningReason.NEW_FACTS, 2))
                .thenRefused(new FollowUpRefusal.BeforeOutcome(OUTCOME_AT))
                .when(reopen)
                .then(reopened);
    }

    @Test
    void whatThePlatformFindsIsNoReasonByHand() {
        WAITING.events(hours(1), DISSENT)
                .when(new Reopen(hours(2), Holder.MEDIATION, ReopeningReason.REPORTED_AGAIN, 2))
                .thenRefused(new FollowUpRefusal.NotAReasonByHand(ReopeningReason.REPORTED_AGAIN))
                .when(new Reopen(hours(2), Holder.MEDIATION, ReopeningReason.DISSATISFIED, 2))
                .then(reopened(Holder.MEDIATION, 4, ReopeningReason.DISSATISFIED));
        WAITING.when(new Reopen(hours(2), Holder.MEDIATION, ReopeningReason.DISSATISFIED, 2))
                .thenRefused(new FollowUpRefusal.NobodyDissatisfied());
    }

    @Test
    void reopeningsAddUpOverAllLegsAndFromTheBoundOnASupervisorDecides() {
        WAITING.events(hours(1), DISSENT, reopened(Holder.MEDIATION, 4, ReopeningReason.DISSATISFIED))
                .events(hours(10), opened(5, Outcome.RESOLVED_TAKEN_BACK, hours(34)))
                .when(new ReopenForRepeat(hours(11), Holder.DISPATCH))
                .then(reopened(Holder.DISPATCH, 6, ReopeningReason.REPORTED_AGAIN))
                .events(hours(20), opened(7, Outcome.RESOLVED_TAKEN_BACK, hours(44)))
                .events(hours(45), DISSENT)
                .when(new Reopen(hours(46), Holder.MEDIATION, null, 2))
                .thenRefused(new FollowUpRefusal.SupervisorDecides(2))
                .when(new Reopen(hours(46), Holder.MEDIATION, null, 3))
                .then(reopened(Holder.MEDIATION, 8, ReopeningReason.DISSATISFIED))
                .events(hours(50), opened(9, Outcome.RESOLVED_TAKEN_BACK, hours(74)))
                .when(new ReopenForRepeat(hours(51), Holder.MEDIATION))
                .then(reopened(Holder.MEDIATION, 10, ReopeningReason.REPORTED_AGAIN));
    }

    private static MatterReopened reopened(Holder to, int leg, ReopeningReason reason) {
        return new MatterReopened(
                MatterKind.DISPUTE, Category.LABOUR, Severity.ORDINARY, PLACE, false, new HandOver(to, leg), reason);
    }
}

package org.anxin.intake.feedback;

import java.util.Set;
import org.anxin.contracts.Event;
import org.anxin.contracts.dispatch.OrderConcluded;
import org.anxin.contracts.dispatch.OrderSigned;
import org.anxin.contracts.dispatch.TeamArrived;
import org.anxin.contracts.followup.MatterClosed;
import org.anxin.contracts.followup.MatterReopened;
import org.anxin.contracts.followup.OutcomeCorrected;
import org.anxin.contracts.followup.OutcomeCountersigned;
import org.anxin.contracts.intake.MatterConcluded;
import org.anxin.contracts.intake.MatterReceived;
import org.anxin.contracts.intake.RepeatLinked;
import org.anxin.contracts.intake.RepeatUnlinked;
import org.anxin.contracts.intake.ReturnAsked;
import org.anxin.contracts.intake.WithdrawalAnswered;
import org.anxin.contracts.mediation.CaseConcluded;
import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.FeedbackResult;
import org.anxin.contracts.value.FeedbackStage;
import org.anxin.contracts.value.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What an event says to the source of a matter.
 *
 * @param result null where the stage says it all
 */
record Said(FeedbackStage stage, @Nullable FeedbackResult result) {
    /** The types of the events that say something. */
    static final Set<String> TYPES = Set.of(
            "intake.matter-received",
            "intake.matter-concluded",
            "intake.withdrawal-answered",
            "intake.return-asked",
            "intake.repeat-linked",
            "intake.repeat-unlinked",
            "dispatch.order-signed",
            "dispatch.team-arrived",
            "dispatch.order-concluded",
            "mediation.case-concluded",
            "followup.outcome-countersigned",
            "followup.outcome-corrected",
            "followup.matter-reopened",
            "followup.matter-closed");

    /** What an event says; null when it says nothing to a source. */
    static @Nullable Said by(Event event) {
        return switch (event) {
            case MatterReceived _ -> new Said(FeedbackStage.RECEIVED, null);
            case OrderSigned _ -> new Said(FeedbackStage.SIGNED, null);
            case TeamArrived _ -> new Said(FeedbackStage.ARRIVED, null);
            case OrderConcluded concluded -> outcome(concluded.outcome(), concluded.countersignedBy());
            case CaseConcluded concluded -> outcome(concluded.outcome(), concluded.countersignedBy());
            case MatterConcluded concluded -> outcome(concluded.outcome(), concluded.countersignedBy());
            case OutcomeCountersigned agreed -> outcome(agreed.outcome(), agreed.countersignedBy());
            case OutcomeCorrected corrected ->
                new Said(
                        FeedbackStage.OUTCOME_CORRECTED,
                        result(corrected.outcome().name()));
            case ReturnAsked _ -> new Said(FeedbackStage.RETURN_ASKED, null);
            case RepeatLinked linked ->
                new Said(FeedbackStage.LINKED, result(linked.kind().name()));
            case RepeatUnlinked unlinked ->
                new Said(FeedbackStage.UNLINKED, result(unlinked.kind().name()));
            case WithdrawalAnswered answered ->
                new Said(FeedbackStage.WITHDRAWAL_ANSWERED, result(answered.granted() ? "GRANTED" : "REFUSED"));
            case MatterReopened _ -> new Said(FeedbackStage.REOPENED, null);
            case MatterClosed closed ->
                new Said(FeedbackStage.CLOSED, result(closed.reason().name()));
            default -> null;
        };
    }

    private static @Nullable Said outcome(Outcome outcome, @Nullable ActorId countersignedBy) {
        if (Stepped.told(outcome, countersignedBy) == null) {
            return null;
        }
        var stage = outcome == Outcome.RETURNED_TO_POLICE ? FeedbackStage.RETURNED : FeedbackStage.OUTCOME;
        return new Said(stage, result(outcome.name()));
    }

    private static FeedbackResult result(String code) {
        return new FeedbackResult(code);
    }
}

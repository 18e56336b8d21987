package org.anxin.intake.matter.application;

import java.util.UUID;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.Outcome;
import org.anxin.intake.matter.domain.Matter;
import org.anxin.intake.matter.domain.PoliceReturn;
import org.anxin.intake.matter.domain.Withdrawal;
import org.jspecify.annotations.Nullable;

/**
 * Where a referral stands between referrer and holder.
 *
 * @param status of the matter at intake
 * @param withdrawal {@code REQUESTED} until the holder has answered; null when the referral wasn't taken back
 * @param policeReturn what the police have answered to being asked to take the matter back; null when they weren't asked
 */
public record ReferralStanding(
        UUID matterId, String status, @Nullable Withdrawal withdrawal, PoliceReturn.@Nullable Answer policeReturn) {

    static ReferralStanding of(MatterId matter, Matter state) {
        return switch (state) {
            case Matter.NotReceived _ -> throw new IllegalStateException("a command was accepted and left no matter");
            case Matter.Received received ->
                new ReferralStanding(
                        matter.value(), MatterView.status(received), null, MatterView.answer(received.policeReturn()));
            case Matter.Linked linked -> new ReferralStanding(matter.value(), MatterView.status(linked), null, null);
            case Matter.Opened opened ->
                new ReferralStanding(
                        matter.value(),
                        MatterView.status(opened),
                        opened.dealings().withdrawal(),
                        MatterView.answer(opened.dealings().policeReturn()));
            case Matter.Concluded concluded ->
                new ReferralStanding(
                        matter.value(),
                        MatterView.status(concluded),
                        concluded.outcome() == Outcome.WITHDRAWN ? Withdrawal.GRANTED : null,
                        concluded.outcome() == Outcome.RETURNED_TO_POLICE ? PoliceReturn.Answer.ACCEPTED : null);
            case Matter.Imported _ -> throw new IllegalStateException("what was imported is no referral");
        };
    }
}

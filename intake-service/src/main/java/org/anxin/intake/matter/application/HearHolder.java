package org.anxin.intake.matter.application;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Set;
import org.anxin.contracts.Recorded;
import org.anxin.contracts.dispatch.ReturnRequested;
import org.anxin.contracts.dispatch.WithdrawalGranted;
import org.anxin.contracts.dispatch.WithdrawalRefused;
import org.anxin.contracts.intake.IntakeEvent;
import org.anxin.contracts.mediation.CaseReturnRequested;
import org.anxin.contracts.mediation.CaseWithdrawalGranted;
import org.anxin.contracts.mediation.CaseWithdrawalRefused;
import org.anxin.eventstore.Delivery;
import org.anxin.intake.matter.domain.Matter;
import org.anxin.intake.matter.domain.MatterCommand;
import org.anxin.intake.matter.domain.MatterCommand.AskReturn;
import org.anxin.intake.matter.domain.MatterCommand.TakeWithdrawalAnswer;
import org.anxin.intake.matter.domain.MatterRefusal;
import org.anxin.service.clock.PlatformClock;
import org.anxin.service.stream.Commands;
import org.anxin.service.stream.Reaction;

/** Notes what the holder answers the referrer, and what it wants of the police. */
@Singleton
public class HearHolder implements Reaction {
    private final Commands<MatterCommand, IntakeEvent, Matter, MatterRefusal> commands;
    private final PlatformClock clock;

    HearHolder(Commands<MatterCommand, IntakeEvent, Matter, MatterRefusal> commands, PlatformClock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    @Override
    public Set<String> types() {
        return Set.of(
                "dispatch.withdrawal-granted",
                "dispatch.withdrawal-refused",
                "dispatch.return-requested",
                "mediation.withdrawal-granted",
                "mediation.withdrawal-refused",
                "mediation.return-requested");
    }

    @Override
    public Uni<?> on(Recorded<?> record, Delivery delivery) {
        return switch (record.event()) {
            case WithdrawalGranted granted ->
                commands.react(record, delivery, new TakeWithdrawalAnswer(clock.now(), granted.referral(), true));
            case WithdrawalRefused refused ->
                commands.react(record, delivery, new TakeWithdrawalAnswer(clock.now(), refused.referral(), false));
            case ReturnRequested asked ->
                commands.react(record, delivery, new AskReturn(clock.now(), asked.leg(), asked.by()));
            case CaseWithdrawalGranted granted ->
                commands.react(record, delivery, new TakeWithdrawalAnswer(clock.now(), granted.referral(), true));
            case CaseWithdrawalRefused refused ->
                commands.react(record, delivery, new TakeWithdrawalAnswer(clock.now(), refused.referral(), false));
            case CaseReturnRequested asked ->
                commands.react(record, delivery, new AskReturn(clock.now(), asked.leg(), asked.by()));
            default -> Uni.createFrom().voidItem();
        };
    }
}

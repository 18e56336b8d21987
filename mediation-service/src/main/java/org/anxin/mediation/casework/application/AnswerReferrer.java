package org.anxin.mediation.casework.application;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Set;
import org.anxin.contracts.Recorded;
import org.anxin.contracts.intake.ReturnAnswered;
import org.anxin.contracts.intake.WithdrawalRequested;
import org.anxin.contracts.mediation.MediationEvent;
import org.anxin.contracts.value.Holder;
import org.anxin.eventstore.Delivery;
import org.anxin.mediation.casework.domain.CaseCommand;
import org.anxin.mediation.casework.domain.CaseRefusal;
import org.anxin.mediation.casework.domain.CaseState;
import org.anxin.mediation.casework.domain.TakeReturnAnswer;
import org.anxin.mediation.casework.domain.WithdrawCase;
import org.anxin.service.clock.PlatformClock;
import org.anxin.service.stream.Commands;
import org.anxin.service.stream.Reaction;

/** Answers what the referrer asks of mediation by way of intake: to take a matter back; and takes the police's answer to a return. */
@Singleton
public class AnswerReferrer implements Reaction {
    private final Commands<CaseCommand, MediationEvent, CaseState, CaseRefusal> commands;
    private final PlatformClock clock;

    AnswerReferrer(Commands<CaseCommand, MediationEvent, CaseState, CaseRefusal> commands, PlatformClock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    @Override
    public Set<String> types() {
        return Set.of("intake.withdrawal-requested", "intake.return-answered");
    }

    @Override
    public Uni<?> on(Recorded<?> record, Delivery delivery) {
        return switch (record.event()) {
            case WithdrawalRequested asked
            when asked.holder() != null && asked.holder().to() == Holder.MEDIATION ->
                commands.react(record, delivery, new WithdrawCase(clock.now(), asked.referral()));
            case ReturnAnswered answer ->
                commands.react(
                        record,
                        delivery,
                        new TakeReturnAnswer(clock.now(), answer.leg(), answer.accepted(), answer.answeredBy()));
            default -> Uni.createFrom().voidItem();
        };
    }
}

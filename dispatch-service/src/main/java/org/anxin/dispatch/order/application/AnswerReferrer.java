package org.anxin.dispatch.order.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.anxin.contracts.Recorded;
import org.anxin.contracts.dispatch.DispatchEvent;
import org.anxin.contracts.intake.ReturnAnswered;
import org.anxin.contracts.intake.WithdrawalRequested;
import org.anxin.contracts.value.Holder;
import org.anxin.dispatch.order.domain.OrderCommand;
import org.anxin.dispatch.order.domain.OrderCommand.TakeReturnAnswer;
import org.anxin.dispatch.order.domain.OrderCommand.WithdrawOrder;
import org.anxin.dispatch.order.domain.OrderRefusal;
import org.anxin.dispatch.order.domain.OrderState;
import org.anxin.eventstore.Delivery;
import org.anxin.service.clock.PlatformClock;
import org.anxin.service.stream.Commands;
import org.anxin.service.stream.Reaction;

/** Answers what the referrer asks by way of intake: to take a matter back; and takes the police's answer to a return. */
@ApplicationScoped
public class AnswerReferrer implements Reaction {
    private final Commands<OrderCommand, DispatchEvent, OrderState, OrderRefusal> commands;
    private final PlatformClock clock;

    AnswerReferrer(Commands<OrderCommand, DispatchEvent, OrderState, OrderRefusal> commands, PlatformClock clock) {
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
            when asked.holder() == null || asked.holder().to() == Holder.DISPATCH ->
                commands.react(record, delivery, new WithdrawOrder(clock.now(), asked.referral()));
            case ReturnAnswered answer ->
                commands.react(
                        record,
                        delivery,
                        new TakeReturnAnswer(clock.now(), answer.leg(), answer.accepted(), answer.answeredBy()));
            default -> Uni.createFrom().voidItem();
        };
    }
}

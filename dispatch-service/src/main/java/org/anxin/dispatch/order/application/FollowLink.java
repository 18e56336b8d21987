package org.anxin.dispatch.order.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.anxin.contracts.Recorded;
import org.anxin.contracts.dispatch.DispatchEvent;
import org.anxin.contracts.intake.LinkDropped;
import org.anxin.contracts.intake.RepeatUnlinked;
import org.anxin.contracts.intake.SuspensionRequested;
import org.anxin.contracts.value.Holder;
import org.anxin.dispatch.order.domain.OrderCommand;
import org.anxin.dispatch.order.domain.OrderCommand.ResumeOrder;
import org.anxin.dispatch.order.domain.OrderCommand.SuspendOrder;
import org.anxin.dispatch.order.domain.OrderRefusal;
import org.anxin.dispatch.order.domain.OrderState;
import org.anxin.eventstore.Delivery;
import org.anxin.service.clock.PlatformClock;
import org.anxin.service.stream.Commands;
import org.anxin.service.stream.Reaction;

/** Lets an order rest when intake asks for it, since its matter belongs to another, and go on when it doesn't after all. */
@ApplicationScoped
public class FollowLink implements Reaction {
    private final Commands<OrderCommand, DispatchEvent, OrderState, OrderRefusal> commands;
    private final PlatformClock clock;

    FollowLink(Commands<OrderCommand, DispatchEvent, OrderState, OrderRefusal> commands, PlatformClock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    @Override
    public Set<String> types() {
        return Set.of("intake.suspension-requested", "intake.link-dropped", "intake.repeat-unlinked");
    }

    @Override
    public Uni<?> on(Recorded<?> record, Delivery delivery) {
        return switch (record.event()) {
            case SuspensionRequested asked
            when asked.holder().to() == Holder.DISPATCH ->
                commands.react(
                        record,
                        delivery,
                        new SuspendOrder(clock.now(), asked.to(), asked.holder().leg()));
            case LinkDropped dropped -> commands.react(record, delivery, new ResumeOrder(clock.now(), dropped.to()));
            case RepeatUnlinked undone -> commands.react(record, delivery, new ResumeOrder(clock.now(), undone.from()));
            default -> Uni.createFrom().voidItem();
        };
    }
}

package org.anxin.dispatch.order.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import org.anxin.contracts.dispatch.DispatchEvent;
import org.anxin.contracts.value.MatterId;
import org.anxin.dispatch.order.domain.Order;
import org.anxin.dispatch.order.domain.OrderCommand;
import org.anxin.dispatch.order.domain.OrderRefusal;
import org.anxin.dispatch.order.domain.OrderState;
import org.anxin.service.actor.Actor;
import org.anxin.service.stream.Answered;
import org.anxin.service.stream.Commands;
import org.anxin.service.stream.Once;
import org.jspecify.annotations.Nullable;

/** Takes people's commands to an order, and answers with the order as it stands afterwards. */
@ApplicationScoped
class OrderHandling {
    private final Commands<OrderCommand, DispatchEvent, OrderState, OrderRefusal> commands;

    OrderHandling(Commands<OrderCommand, DispatchEvent, OrderState, OrderRefusal> commands) {
        this.commands = commands;
    }

    Uni<OrderSummary> handle(Actor actor, MatterId matter, OrderCommand command, @Nullable Once once) {
        return commands.handle(
                actor,
                matter,
                command,
                List.of(),
                once,
                OrderSummary.class,
                state -> OrderSummary.of(matter, state).orElseThrow());
    }

    /** The same, telling whether it had been taken before. */
    Uni<Boolean> repeated(Actor actor, MatterId matter, OrderCommand command, Once once) {
        return commands.handleOnce(
                        actor,
                        matter,
                        command,
                        List.of(),
                        once,
                        OrderSummary.class,
                        state -> OrderSummary.of(matter, state).orElseThrow())
                .map(Answered::repeated);
    }

    /** The state of an order that the actor may see; fails with 404 otherwise. */
    Uni<OrderState> see(Actor actor, MatterId matter) {
        return commands.see(actor, matter);
    }

    /** A command that needs to know the order's place first, which never changes within a leg. */
    Uni<OrderSummary> seen(Actor actor, MatterId matter, @Nullable Once once, Function<Order, OrderCommand> command) {
        return see(actor, matter).chain(state -> {
            var order = OrderBeans.orderOf(state);
            return order == null
                    ? Uni.createFrom().failure(new IllegalStateException("an order that is seen exists"))
                    : handle(actor, matter, command.apply(order), once);
        });
    }
}

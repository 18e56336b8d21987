package org.anxin.dispatch.order.application;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.anxin.contracts.dispatch.DispatchEvent;
import org.anxin.dispatch.order.domain.AwaitingSign;
import org.anxin.dispatch.order.domain.Ended;
import org.anxin.dispatch.order.domain.FieldWork;
import org.anxin.dispatch.order.domain.InTheField;
import org.anxin.dispatch.order.domain.NotIssued;
import org.anxin.dispatch.order.domain.Order;
import org.anxin.dispatch.order.domain.OrderCommand;
import org.anxin.dispatch.order.domain.OrderDeadlines;
import org.anxin.dispatch.order.domain.OrderDecider;
import org.anxin.dispatch.order.domain.OrderRefusal;
import org.anxin.dispatch.order.domain.OrderState;
import org.anxin.dispatch.order.domain.Signed;
import org.anxin.eventstore.StreamType;
import org.anxin.service.codec.EventJson;
import org.anxin.service.stream.Commands;
import org.anxin.service.stream.Standing;
import org.anxin.service.stream.StreamSpec;
import org.anxin.service.stream.Streams;
import org.jspecify.annotations.Nullable;

/** The stream of an order: id = matter id. */
@Singleton
public class OrderBeans {
    /** Rules, codec and view of the stream. */
    public static final StreamType<OrderCommand, DispatchEvent, OrderState, OrderRefusal> TYPE = new StreamType<>(
            "dispatch.",
            OrderDecider.DECIDER,
            EventJson.codec(DispatchEvent.class),
            OrderView::derive,
            List.of(OrderView.TABLE, OrderNotices.TABLE));

    @Produces
    @Singleton
    StreamSpec<OrderCommand, DispatchEvent, OrderState, OrderRefusal> spec() {
        return new StreamSpec<>(
                TYPE,
                OrderBeans::standing,
                OrderProblems::of,
                (_, deadline, dueAt, _) -> OrderDeadlines.command(deadline, dueAt));
    }

    @Produces
    @Singleton
    Commands<OrderCommand, DispatchEvent, OrderState, OrderRefusal> commands(
            Streams streams, StreamSpec<OrderCommand, DispatchEvent, OrderState, OrderRefusal> spec) {
        return streams.commands(spec);
    }

    private static @Nullable Standing standing(OrderState state) {
        var order = orderOf(state);
        return order == null ? null : new Standing(order.centre(), order.leg());
    }

    /** What was ordered; null when nothing was. */
    static @Nullable Order orderOf(OrderState state) {
        return Order.of(state);
    }

    /** What has happened in the field; null when nothing was ordered. */
    static @Nullable FieldWork workOf(OrderState state) {
        return switch (state) {
            case NotIssued _ -> null;
            case AwaitingSign waiting -> waiting.work();
            case Signed signed -> signed.work();
            case InTheField field -> field.work();
            case Ended ended -> ended.work();
        };
    }
}

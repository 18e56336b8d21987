package org.anxin.dispatch.order.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.anxin.contracts.dispatch.ClockJudged;
import org.anxin.contracts.dispatch.DispatchEvent;
import org.anxin.contracts.dispatch.OrderConcluded;
import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.HandOver;
import org.anxin.contracts.value.Holder;
import org.anxin.contracts.value.Outcome;
import org.anxin.eventstore.decide.Decision;
import org.anxin.eventstore.decide.Occurred;
import org.jspecify.annotations.Nullable;

/** The events with which an order ends. */
final class OrderEnding {
    private OrderEnding() {}

    /** The order's outcome; the matter goes to follow-up. */
    static OrderConcluded concluded(Order order, Outcome outcome, @Nullable ActorId countersignedBy) {
        return new OrderConcluded(
                outcome,
                countersignedBy,
                order.kind(),
                order.category(),
                order.severity(),
                order.place(),
                order.drill(),
                new HandOver(Holder.FOLLOWUP, order.leg() + 1));
    }

    /**
     * Every stage gets its verdict, then the order ends.
     *
     * @param before what is told ahead of the verdicts
     */
    static Decision<DispatchEvent, OrderRefusal> judgedThen(
            Instant at, Order order, DispatchEvent end, DispatchEvent... before) {
        var events = new ArrayList<DispatchEvent>(List.of(before));
        for (var clock : order.clocks().all()) {
            events.add(new ClockJudged(
                    clock.stage(),
                    clock.judgeAt(at),
                    clock.policy(),
                    clock.terms().limit(),
                    clock.startedAt(),
                    clock.dueAt(at),
                    clock.endedAt(),
                    clock.pausedAt(at)));
        }
        events.add(end);
        return Decision.accept(
                events.stream().map(event -> new Occurred<>(at, event)).toList());
    }
}

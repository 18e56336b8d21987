package org.anxin.dispatch.order.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.anxin.contracts.dispatch.ClockJudged;
import org.anxin.contracts.dispatch.DispatchEvent;
import org.anxin.contracts.dispatch.OrderConcluded;
import org.anxin.contracts.dispatch.OrderHandedOn;
import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.ClockEnd;
import org.anxin.contracts.value.HandOver;
import org.anxin.contracts.value.HandlingMode;
import org.anxin.contracts.value.Holder;
import org.anxin.contracts.value.Level;
import org.anxin.contracts.value.Outcome;
import org.anxin.contracts.value.OutcomeFacts;
import org.anxin.dispatch.order.domain.OrderCommand.AboutEnd;
import org.anxin.dispatch.order.domain.OrderCommand.ConcludeOrder;
import org.anxin.dispatch.order.domain.OrderCommand.GiveToDesk;
import org.anxin.dispatch.order.domain.OrderCommand.HandOnOrder;
import org.anxin.eventstore.decide.Decision;
import org.anxin.eventstore.decide.Occurred;
import org.jspecify.annotations.Nullable;

/** How an order ends: with an outcome, or handed on. Every clock gets its verdict with it. */
final class OrderEnding {
    private OrderEnding() {}

    static Decision<DispatchEvent, OrderRefusal> decide(AboutEnd command, OrderState state) {
        if (command instanceof ConcludeOrder conclude
                && conclude.leg() instanceof Integer leg
                && Order.of(state) instanceof Order order
                && leg != order.leg()) {
            return Decision.refuse(new OrderRefusal.LegIsOver(leg, order.leg()));
        }
        return Guards.inTheField(
                command,
                state,
                (field, at) -> notBeforeArrival(field, command, at, end -> switch (command) {
                    case ConcludeOrder conclude -> conclude(conclude, end, field.order());
                    case HandOnOrder handOn -> handOn(handOn, end, field.order());
                }));
    }

    /** An order doesn't end before an arrival that is known: the team's clock may be ahead of the platform's. */
    private static Decision<DispatchEvent, OrderRefusal> notBeforeArrival(
            InTheField field,
            AboutEnd command,
            Instant at,
            Function<Instant, Decision<DispatchEvent, OrderRefusal>> end) {
        var arrivedAt = field.work().arrivedAt();
        return arrivedAt == null
                ? end.apply(at)
                : Guards.notBefore(arrivedAt, at, command, new OrderRefusal.BeforeArrival(arrivedAt), end);
    }

    private static Decision<DispatchEvent, OrderRefusal> conclude(ConcludeOrder command, Instant at, Order order) {
        return switch (command.outcome()) {
            case RESOLVED_ON_SITE,
                    RESOLVED_TAKEN_BACK,
                    ADVICE_GIVEN,
                    NOBODY_THERE,
                    PARTIES_LEFT,
                    MEDIATION_REFUSED,
                    WITHDRAWN,
                    UNRESOLVED,
                    // A second person countersigns these two at follow-up; until then they don't hold.
                    UNFOUNDED,
                    OUTSIDE_AREA -> judgedThen(at, order, concluded(order, command.outcome(), null, command.facts()));
            case RETURNED_TO_POLICE -> Decision.refuse(new OrderRefusal.ReturnNotAcknowledged());
            case RESOLVED_AT_DESK, RESOLVED_AT_MICRO_CENTRE, RESOLVED_IN_SPECIALIST_ROOM, CONCLUDED_BY_DEPARTMENT ->
                Decision.refuse(new OrderRefusal.OutcomeNotForOrders(command.outcome()));
        };
    }

    private static Decision<DispatchEvent, OrderRefusal> handOn(HandOnOrder command, Instant at, Order order) {
        return switch (command.level()) {
            case CENTRE, SPECIALIST_ROOM -> handedOn(at, order, command.level(), null);
            case MICRO_CENTRE, GRID, DEPARTMENT ->
                Decision.refuse(new OrderRefusal.LevelNotForHandOver(command.level()));
        };
    }

    /** Whether anybody has gone there or not, as long as no team is on the spot: what happens there ends there, or is taken back. */
    static Decision<DispatchEvent, OrderRefusal> toDesk(GiveToDesk command, OrderState state) {
        return state instanceof OnSite onSite
                ? Decision.refuse(new OrderRefusal.TeamOnTheSpot(
                        Objects.requireNonNull(onSite.work().arrivedAt())))
                : Guards.open(command, state, (order, at) -> handedOn(at, order, Level.CENTRE, HandlingMode.DESK));
    }

    /** Whoever holds the matter keeps it until the police have answered. */
    private static Decision<DispatchEvent, OrderRefusal> handedOn(
            Instant at, Order order, Level level, @Nullable HandlingMode mode) {
        return order.returnAskedAt() == null
                ? judgedThen(
                        at,
                        order,
                        new OrderHandedOn(
                                level,
                                order.kind(),
                                order.category(),
                                order.severity(),
                                order.place(),
                                order.drill(),
                                new HandOver(Holder.MEDIATION, order.leg() + 1),
                                mode))
                : Decision.refuse(new OrderRefusal.ReturnPending());
    }

    /** The order's outcome; the matter goes to follow-up. */
    static OrderConcluded concluded(
            Order order, Outcome outcome, @Nullable ActorId countersignedBy, @Nullable OutcomeFacts facts) {
        return new OrderConcluded(
                outcome,
                countersignedBy,
                order.kind(),
                order.category(),
                order.severity(),
                order.place(),
                order.drill(),
                new HandOver(Holder.FOLLOWUP, order.leg() + 1),
                facts);
    }

    /**
     * Every stage gets its verdict, then the order ends.
     *
     * @param before what is told ahead of the verdicts
     */
    static Decision<DispatchEvent, OrderRefusal> judgedThen(
            Instant at, Order order, DispatchEvent end, DispatchEvent... before) {
        var events = new ArrayList<DispatchEvent>(List.of(before));
        for (var clock : order.clocks().ended(ClockEnd.ORDER_ENDED, at).all()) {
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

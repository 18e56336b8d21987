package org.anxin.dispatch.order.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import org.anxin.contracts.dispatch.DispatchEvent;
import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.ContactResult;
import org.anxin.contracts.value.Level;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.OfficerCode;
import org.anxin.contracts.value.Outcome;
import org.anxin.dispatch.order.domain.Moment;
import org.anxin.dispatch.order.domain.Order;
import org.anxin.dispatch.order.domain.OrderCommand;
import org.anxin.dispatch.order.domain.OrderCommand.ConcludeOrder;
import org.anxin.dispatch.order.domain.OrderCommand.HandOnOrder;
import org.anxin.dispatch.order.domain.OrderCommand.ReportArrival;
import org.anxin.dispatch.order.domain.OrderCommand.ReportContact;
import org.anxin.dispatch.order.domain.OrderCommand.ReportReceipt;
import org.anxin.dispatch.order.domain.OrderCommand.ReportRound;
import org.anxin.dispatch.order.domain.OrderCommand.RequestReturn;
import org.anxin.dispatch.order.domain.OrderCommand.SignOrder;
import org.anxin.dispatch.order.domain.OrderRefusal;
import org.anxin.dispatch.order.domain.OrderState;
import org.anxin.service.actor.Access;
import org.anxin.service.actor.Actor;
import org.anxin.service.actor.Permission;
import org.anxin.service.stream.Answered;
import org.anxin.service.stream.Commands;
import org.anxin.service.stream.Once;
import org.jspecify.annotations.Nullable;

/** What people may ask of an order. Each answers with the order as it stands afterwards, or fails with a problem. */
@ApplicationScoped
public class Orders {
    private final Commands<OrderCommand, DispatchEvent, OrderState, OrderRefusal> commands;
    private final Roster roster;

    Orders(Commands<OrderCommand, DispatchEvent, OrderState, OrderRefusal> commands, Roster roster) {
        this.commands = commands;
        this.roster = roster;
    }

    /** Signs the order and instructs the team on duty for its place. */
    public Uni<OrderSummary> sign(Actor actor, MatterId matter, Moment moment, @Nullable Once once) {
        Access.require(actor, Permission.SIGN_ORDER);
        return seen(actor, matter, once, order -> new SignOrder(moment, roster.assign(order, moment.at(), List.of())));
    }

    /** The team has received the instruction. */
    public Uni<OrderSummary> receive(Actor actor, MatterId matter, Moment moment, @Nullable Once once) {
        Access.require(actor, Permission.REPORT_FROM_FIELD);
        return handle(actor, matter, new ReportReceipt(moment), once);
    }

    /**
     * The team tried to reach a grid officer.
     *
     * @param officer null for the officer of the place's grid
     */
    public Uni<OrderSummary> contact(
            Actor actor,
            MatterId matter,
            Moment moment,
            @Nullable OfficerCode officer,
            ContactResult result,
            @Nullable Once once) {
        Access.require(actor, Permission.REPORT_FROM_FIELD);
        return seen(
                actor,
                matter,
                once,
                order -> new ReportContact(
                        moment,
                        officer != null
                                ? officer
                                : roster.officerOf(order.centre(), order.place().grid()),
                        result));
    }

    /** The team is on the spot. */
    public Uni<OrderSummary> arrive(Actor actor, MatterId matter, Moment moment, @Nullable Once once) {
        Access.require(actor, Permission.REPORT_FROM_FIELD);
        return handle(actor, matter, new ReportArrival(moment), once);
    }

    /** A round of mediation was held on the spot. */
    public Uni<OrderSummary> round(Actor actor, MatterId matter, Moment moment, @Nullable Once once) {
        Access.require(actor, Permission.REPORT_FROM_FIELD);
        return handle(actor, matter, new ReportRound(moment), once);
    }

    /** Ends the order with an outcome; the matter goes to follow-up. */
    public Uni<OrderSummary> conclude(
            Actor actor,
            MatterId matter,
            Moment moment,
            Outcome outcome,
            @Nullable ActorId countersignedBy,
            @Nullable Once once) {
        Access.require(actor, Permission.CONCLUDE_ORDER);
        return handle(actor, matter, new ConcludeOrder(moment, outcome, actor.id(), countersignedBy), once);
    }

    /** Ends the order; mediation goes on at the centre or in the specialist room. */
    public Uni<OrderSummary> handOn(Actor actor, MatterId matter, Moment moment, Level level, @Nullable Once once) {
        Access.require(actor, Permission.CONCLUDE_ORDER);
        return handle(actor, matter, new HandOnOrder(moment, level), once);
    }

    /**
     * One report of a batch from the field, as the same step by itself.
     *
     * @return whether it had been taken before
     */
    Uni<Boolean> report(Actor actor, FieldReport report) {
        var moment = Moment.reported(report.occurredAt());
        return switch (report.step()) {
            case FieldStep.Received _ -> once(actor, report, new ReportReceipt(moment));
            case FieldStep.Tried tried ->
                commands.see(actor, report.matter())
                        .chain(state -> once(actor, report, contact(moment, tried, OrderBeans.orderOf(state))));
            case FieldStep.Arrived _ -> once(actor, report, new ReportArrival(moment));
            case FieldStep.RoundHeld _ -> once(actor, report, new ReportRound(moment));
            case FieldStep.EndedWith end -> {
                Access.require(actor, Permission.CONCLUDE_ORDER);
                yield once(actor, report, new ConcludeOrder(moment, end.outcome(), actor.id(), end.countersignedBy()));
            }
        };
    }

    private ReportContact contact(Moment moment, FieldStep.Tried tried, @Nullable Order order) {
        var officer = tried.officer() != null || order == null
                ? tried.officer()
                : roster.officerOf(order.centre(), order.place().grid());
        return new ReportContact(moment, officer, tried.result());
    }

    private Uni<Boolean> once(Actor actor, FieldReport report, OrderCommand command) {
        return commands.handleOnce(
                        actor,
                        report.matter(),
                        command,
                        List.of(),
                        report.once(),
                        OrderSummary.class,
                        state -> OrderSummary.of(report.matter(), state).orElseThrow())
                .map(Answered::repeated);
    }

    /** Asks the police to take the matter back as public-security work; the order goes on until they have answered. */
    public Uni<OrderSummary> requestReturn(Actor actor, MatterId matter, Moment moment, @Nullable Once once) {
        Access.require(actor, Permission.REQUEST_RETURN);
        return handle(actor, matter, new RequestReturn(moment, actor.id()), once);
    }

    /** A command that needs to know the order's place first, which never changes within a leg. */
    private Uni<OrderSummary> seen(
            Actor actor, MatterId matter, @Nullable Once once, Function<Order, OrderCommand> command) {
        return commands.see(actor, matter).chain(state -> {
            var order = OrderBeans.orderOf(state);
            return order == null
                    ? Uni.createFrom().failure(new IllegalStateException("an order that is seen exists"))
                    : handle(actor, matter, command.apply(order), once);
        });
    }

    private Uni<OrderSummary> handle(Actor actor, MatterId matter, OrderCommand command, @Nullable Once once) {
        return commands.handle(
                actor,
                matter,
                command,
                List.of(),
                once,
                OrderSummary.class,
                state -> OrderSummary.of(matter, state).orElseThrow());
    }
}

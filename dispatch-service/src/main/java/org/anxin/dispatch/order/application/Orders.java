package org.anxin.dispatch.order.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.anxin.contracts.value.ContactResult;
import org.anxin.contracts.value.Level;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.OfficerCode;
import org.anxin.contracts.value.Outcome;
import org.anxin.contracts.value.OutcomeFacts;
import org.anxin.dispatch.order.domain.Moment;
import org.anxin.dispatch.order.domain.Order;
import org.anxin.dispatch.order.domain.OrderCommand;
import org.anxin.dispatch.order.domain.OrderCommand.CallPolice;
import org.anxin.dispatch.order.domain.OrderCommand.ConcludeOrder;
import org.anxin.dispatch.order.domain.OrderCommand.GiveToDesk;
import org.anxin.dispatch.order.domain.OrderCommand.HandOnOrder;
import org.anxin.dispatch.order.domain.OrderCommand.ReportArrival;
import org.anxin.dispatch.order.domain.OrderCommand.ReportCheckIn;
import org.anxin.dispatch.order.domain.OrderCommand.ReportContact;
import org.anxin.dispatch.order.domain.OrderCommand.ReportReceipt;
import org.anxin.dispatch.order.domain.OrderCommand.ReportRound;
import org.anxin.dispatch.order.domain.OrderCommand.RequestReturn;
import org.anxin.dispatch.order.domain.OrderCommand.SignOrder;
import org.anxin.service.actor.Access;
import org.anxin.service.actor.Actor;
import org.anxin.service.actor.Permission;
import org.anxin.service.clock.PlatformClock;
import org.anxin.service.stream.Once;
import org.jspecify.annotations.Nullable;

/** What people may ask of an order. Each answers with the order as it stands afterwards, or fails with a problem. */
@ApplicationScoped
public class Orders {
    private final OrderHandling orders;
    private final Roster roster;
    private final PlatformClock clock;

    Orders(OrderHandling orders, Roster roster, PlatformClock clock) {
        this.orders = orders;
        this.roster = roster;
        this.clock = clock;
    }

    /** Signs the order and instructs the team on duty for its place. */
    public Uni<OrderSummary> sign(Actor actor, MatterId matter, Moment moment, @Nullable Once once) {
        Access.require(actor, Permission.SIGN_ORDER);
        return orders.see(actor, matter).chain(state -> {
            var order = Optional.ofNullable(OrderBeans.orderOf(state)).orElseThrow();
            return roster.assign(order, moment.at(), List.of())
                    .chain(team -> orders.handle(actor, matter, new SignOrder(moment, team.orElse(null)), once));
        });
    }

    /** The team has received the instruction. */
    public Uni<OrderSummary> receive(
            Actor actor, MatterId matter, Moment moment, @Nullable Integer leg, @Nullable Once once) {
        Access.require(actor, Permission.REPORT_FROM_FIELD);
        return orders.handle(actor, matter, new ReportReceipt(moment, leg), once);
    }

    /**
     * The team tried to reach a grid officer.
     *
     * @param officer null for the officer of the place's grid, or whoever is next after those who weren't reached
     */
    public Uni<OrderSummary> contact(
            Actor actor,
            MatterId matter,
            Moment moment,
            @Nullable OfficerCode officer,
            ContactResult result,
            @Nullable Integer leg,
            @Nullable Once once) {
        Access.require(actor, Permission.REPORT_FROM_FIELD);
        return orders.seen(actor, matter, once, order -> contact(moment, officer, result, order, leg));
    }

    /** The team is on the spot. */
    public Uni<OrderSummary> arrive(
            Actor actor, MatterId matter, Moment moment, @Nullable Integer leg, @Nullable Once once) {
        Access.require(actor, Permission.REPORT_FROM_FIELD);
        return orders.handle(actor, matter, arrival(actor, moment, leg), once);
    }

    /** A round of mediation was held on the spot. */
    public Uni<OrderSummary> round(
            Actor actor, MatterId matter, Moment moment, @Nullable Integer leg, @Nullable Once once) {
        Access.require(actor, Permission.REPORT_FROM_FIELD);
        return orders.handle(actor, matter, new ReportRound(moment, leg), once);
    }

    /**
     * Ends the order with an outcome; the matter goes to follow-up.
     *
     * @param facts what it brought about; null when nobody said
     */
    public Uni<OrderSummary> conclude(
            Actor actor,
            MatterId matter,
            Moment moment,
            Outcome outcome,
            @Nullable OutcomeFacts facts,
            @Nullable Integer leg,
            @Nullable Once once) {
        Access.require(actor, Permission.CONCLUDE_ORDER);
        return orders.handle(actor, matter, new ConcludeOrder(moment, outcome, facts, leg), once);
    }

    /** Ends the order; mediation goes on at the centre or in the specialist room. */
    public Uni<OrderSummary> handOn(Actor actor, MatterId matter, Moment moment, Level level, @Nullable Once once) {
        Access.require(actor, Permission.CONCLUDE_ORDER);
        return orders.handle(actor, matter, new HandOnOrder(moment, level), once);
    }

    /**
     * One report of a batch from the field, as the same step by itself.
     *
     * @return whether it had been taken before
     */
    Uni<Boolean> report(Actor actor, FieldReport report) {
        var moment = Moment.reported(report.occurredAt());
        return switch (report.step()) {
            case FieldStep.Received _ -> repeated(actor, report, new ReportReceipt(moment, report.leg()));
            case FieldStep.Tried tried ->
                orders.see(actor, report.matter())
                        .chain(state -> repeated(
                                actor,
                                report,
                                contact(
                                        moment,
                                        tried.officer(),
                                        tried.result(),
                                        OrderBeans.orderOf(state),
                                        report.leg())));
            case FieldStep.Arrived _ -> repeated(actor, report, arrival(actor, moment, report.leg()));
            case FieldStep.RoundHeld _ -> repeated(actor, report, new ReportRound(moment, report.leg()));
            case FieldStep.CheckedIn _ -> repeated(actor, report, new ReportCheckIn(moment));
            case FieldStep.PoliceCalled _ ->
                orders.see(actor, report.matter())
                        .chain(state -> repeated(actor, report, policeCall(moment, OrderBeans.orderOf(state))));
            case FieldStep.DepartmentThere(var department) -> {
                Access.require(actor, Permission.ANSWER_FOR_DEPARTMENT);
                yield repeated(actor, report, roster.arrival(actor, moment, department));
            }
            case FieldStep.EndedWith end -> {
                Access.require(actor, Permission.CONCLUDE_ORDER);
                yield repeated(actor, report, new ConcludeOrder(moment, end.outcome(), end.facts(), report.leg()));
            }
        };
    }

    private ReportArrival arrival(Actor actor, Moment moment, @Nullable Integer leg) {
        return new ReportArrival(moment, roster.checkIn(actor.centre(), moment.at(), clock.now()), leg);
    }

    private ReportContact contact(
            Moment moment,
            @Nullable OfficerCode officer,
            ContactResult result,
            @Nullable Order order,
            @Nullable Integer leg) {
        return new ReportContact(
                moment,
                officer,
                result,
                order == null
                        ? List.of()
                        : roster.officers(order.centre(), order.place().grid(), moment.at()),
                leg);
    }

    private CallPolice policeCall(Moment moment, @Nullable Order order) {
        return new CallPolice(
                moment,
                order == null
                        ? null
                        : roster.policeContact(order.centre(), order.place().grid()));
    }

    private Uni<Boolean> repeated(Actor actor, FieldReport report, OrderCommand command) {
        return orders.repeated(actor, report.matter(), command, report.once());
    }

    /** Ends the order, since nobody has to go there: the desk handles the matter. */
    public Uni<OrderSummary> giveToDesk(Actor actor, MatterId matter, Moment moment, @Nullable Once once) {
        Access.require(actor, Permission.SIGN_ORDER);
        return orders.handle(actor, matter, new GiveToDesk(moment), once);
    }

    /** Asks the police to take the matter back as public-security work; the order goes on until they have answered. */
    public Uni<OrderSummary> requestReturn(Actor actor, MatterId matter, Moment moment, @Nullable Once once) {
        Access.require(actor, Permission.REQUEST_RETURN);
        return orders.handle(actor, matter, new RequestReturn(moment, actor.id()), once);
    }
}

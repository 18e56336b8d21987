package org.anxin.dispatch.order.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.anxin.contracts.value.MatterId;
import org.anxin.dispatch.order.domain.Moment;
import org.anxin.dispatch.order.domain.OrderCommand.CallPolice;
import org.anxin.dispatch.order.domain.OrderCommand.ReportCheckIn;
import org.anxin.service.actor.Access;
import org.anxin.service.actor.Actor;
import org.anxin.service.actor.Permission;
import org.anxin.service.stream.Once;
import org.jspecify.annotations.Nullable;

/** What keeps a team safe. Each answers with the order as it stands afterwards, or fails with a problem. */
@ApplicationScoped
public class Safety {
    private final OrderHandling orders;
    private final Roster roster;

    Safety(OrderHandling orders, Roster roster) {
        this.orders = orders;
        this.roster = roster;
    }

    /** The team gives a sign of life. */
    public Uni<OrderSummary> checkIn(Actor actor, MatterId matter, Moment moment, @Nullable Once once) {
        Access.require(actor, Permission.REPORT_FROM_FIELD);
        return orders.handle(actor, matter, new ReportCheckIn(moment), once);
    }

    /** The team calls the police contact of the place's grid to its side; the matter stays with the centre. */
    public Uni<OrderSummary> callPolice(Actor actor, MatterId matter, Moment moment, @Nullable Once once) {
        Access.require(actor, Permission.REPORT_FROM_FIELD);
        return orders.seen(
                actor,
                matter,
                once,
                order -> new CallPolice(
                        moment,
                        roster.policeContact(order.centre(), order.place().grid())));
    }
}

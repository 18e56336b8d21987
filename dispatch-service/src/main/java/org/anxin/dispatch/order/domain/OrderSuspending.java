package org.anxin.dispatch.order.domain;

import java.time.Instant;
import java.util.ArrayList;
import org.anxin.contracts.dispatch.DispatchEvent;
import org.anxin.contracts.dispatch.OrderResumed;
import org.anxin.contracts.dispatch.OrderSuspended;
import org.anxin.contracts.dispatch.OrderSuspensionRefused;
import org.anxin.contracts.value.LinkObstacle;
import org.anxin.contracts.value.TeamCode;
import org.anxin.dispatch.order.domain.OrderCommand.AboutEnd;
import org.anxin.dispatch.order.domain.OrderCommand.AboutJoint;
import org.anxin.dispatch.order.domain.OrderCommand.AboutPause;
import org.anxin.dispatch.order.domain.OrderCommand.AboutSafety;
import org.anxin.dispatch.order.domain.OrderCommand.AboutTeam;
import org.anxin.dispatch.order.domain.OrderCommand.ByPerson;
import org.anxin.dispatch.order.domain.OrderCommand.FieldFact;
import org.anxin.dispatch.order.domain.OrderCommand.GiveToDesk;
import org.anxin.dispatch.order.domain.OrderCommand.ReportDepartmentArrival;
import org.anxin.dispatch.order.domain.OrderCommand.RequestReturn;
import org.anxin.dispatch.order.domain.OrderCommand.ResumeOrder;
import org.anxin.dispatch.order.domain.OrderCommand.SuspendOrder;
import org.anxin.eventstore.decide.Decision;
import org.jspecify.annotations.Nullable;

/**
 * An order rests while its matter belongs to another. An open order is let rest unless a team is on the spot, where what is done is decided there, or the
 * police were asked to take the matter back. While it rests nothing is decided about it; what has happened is taken as ever, and so is a call for the
 * police. A team that comes to the spot all the same is watched over.
 */
final class OrderSuspending {
    private OrderSuspending() {}

    /** Asked by intake, so the answer is an event. */
    static Decision<DispatchEvent, OrderRefusal> suspend(SuspendOrder command, OrderState state) {
        return switch (state) {
            // Asked of whom the matter was handed to, so there is an order.
            case NotIssued _ -> Decision.nothing();
            case AwaitingSign(var order, var work) -> suspend(command, order, work);
            case Signed signed -> suspend(command, signed.order(), signed.work());
            case InTheField field -> suspend(command, field.order(), field.work());
            case Ended ended ->
                refused(
                        command,
                        switch (ended.end()) {
                            case OrderEnd.Concluded _ -> LinkObstacle.CONCLUDED;
                            case OrderEnd.HandedOn _ -> LinkObstacle.HANDED_ON;
                        });
        };
    }

    private static Decision<DispatchEvent, OrderRefusal> suspend(SuspendOrder command, Order order, FieldWork work) {
        if (order.suspension() != null) {
            return Decision.nothing();
        }
        if (order.leg() != command.leg()) {
            return refused(command, LinkObstacle.HANDED_ON);
        }
        if (work.arrivedAt() != null) {
            return refused(command, LinkObstacle.TEAM_ON_THE_SPOT);
        }
        return order.returnAskedAt() == null
                ? Decision.accept(later(command.at(), order.openedAt()), new OrderSuspended(command.to()))
                : refused(command, LinkObstacle.RETURN_ASKED);
    }

    private static Decision<DispatchEvent, OrderRefusal> refused(SuspendOrder command, LinkObstacle obstacle) {
        return Decision.accept(command.at(), new OrderSuspensionRefused(command.to(), obstacle));
    }

    /** Goes on, unless it never rested for that. */
    static Decision<DispatchEvent, OrderRefusal> resume(ResumeOrder command, OrderState state) {
        return suspension(state) instanceof Suspension rests && rests.to().equals(command.from())
                ? Decision.accept(later(command.at(), rests.since()), new OrderResumed(command.from()))
                : Decision.nothing();
    }

    /** Why nobody decides that now; null when the order doesn't rest, or it is a fact. */
    static @Nullable OrderRefusal refusal(ByPerson command, OrderState state) {
        return suspension(state) instanceof Suspension rests && !isFact(command)
                ? new OrderRefusal.Suspended(rests.to())
                : null;
    }

    private static boolean isFact(ByPerson command) {
        return switch (command) {
            case FieldFact _, AboutSafety _, ReportDepartmentArrival _ -> true;
            case AboutTeam _, AboutPause _, AboutJoint _, AboutEnd _, GiveToDesk _, RequestReturn _ -> false;
        };
    }

    private static @Nullable Suspension suspension(OrderState state) {
        var order = OrderDeadlines.open(state);
        return order == null ? null : order.suspension();
    }

    static Order suspended(Order order, @Nullable TeamCode team, Instant at, OrderSuspended event) {
        var all = new ArrayList<>(order.suspensions());
        all.add(new Suspension(event.to(), team, at, null));
        return order.with(all);
    }

    static Order resumed(Order order, Instant at) {
        var all = new ArrayList<>(order.suspensions());
        all.set(all.size() - 1, all.getLast().ended(at));
        return order.with(all);
    }

    /** Clocks of two machines differ a little. */
    private static Instant later(Instant at, Instant earliest) {
        return at.isBefore(earliest) ? earliest : at;
    }
}

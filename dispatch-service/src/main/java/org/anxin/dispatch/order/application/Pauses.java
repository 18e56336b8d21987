package org.anxin.dispatch.order.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.PauseReason;
import org.anxin.contracts.value.StageCode;
import org.anxin.dispatch.order.domain.Moment;
import org.anxin.dispatch.order.domain.OrderCommand.PauseClock;
import org.anxin.dispatch.order.domain.OrderCommand.ResumeClock;
import org.anxin.service.actor.Access;
import org.anxin.service.actor.Actor;
import org.anxin.service.actor.Permission;
import org.anxin.service.stream.Once;
import org.jspecify.annotations.Nullable;

/** Clocks whose time doesn't count for a while. Each answers with the order as it stands afterwards, or fails with a problem. */
@ApplicationScoped
public class Pauses {
    private final OrderHandling orders;

    Pauses(OrderHandling orders) {
        this.orders = orders;
    }

    /** The time of a running clock doesn't count from now on. */
    public Uni<OrderSummary> pause(
            Actor actor, MatterId matter, Moment moment, StageCode stage, PauseReason reason, @Nullable Once once) {
        Access.require(actor, Permission.PAUSE_CLOCK);
        return orders.handle(actor, matter, new PauseClock(moment, stage, reason), once);
    }

    /** It counts again. */
    public Uni<OrderSummary> resume(Actor actor, MatterId matter, Moment moment, StageCode stage, @Nullable Once once) {
        Access.require(actor, Permission.PAUSE_CLOCK);
        return orders.handle(actor, matter, new ResumeClock(moment, stage), once);
    }
}

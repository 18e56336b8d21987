package org.anxin.dispatch.order.domain;

import java.time.Instant;
import java.util.ArrayList;
import org.anxin.contracts.dispatch.AttentionRaised;
import org.anxin.contracts.dispatch.DispatchEvent;
import org.anxin.contracts.value.TeamCode;
import org.anxin.dispatch.order.domain.OrderCommand.RaiseAttention;
import org.anxin.eventstore.decide.Decision;
import org.jspecify.annotations.Nullable;

/** An open order wants attention when its matter is reported again or more is said about it; once for each report. It changes nothing else. */
final class OrderAttention {
    private OrderAttention() {}

    static Decision<DispatchEvent, OrderRefusal> raise(RaiseAttention command, OrderState state) {
        var order = OrderDeadlines.open(state);
        if (order == null
                || order.attentions().stream().anyMatch(one -> one.report().equals(command.report()))) {
            return Decision.nothing();
        }
        // Clocks of two machines differ a little.
        var at = command.at().isBefore(order.openedAt()) ? order.openedAt() : command.at();
        return Decision.accept(at, new AttentionRaised(command.kind(), command.report()));
    }

    static Order raised(Order order, @Nullable TeamCode team, Instant at, AttentionRaised event) {
        var all = new ArrayList<>(order.attentions());
        all.add(Attention.after(order.attentions(), order.leg(), event.kind(), event.report(), team, at));
        return order.wanting(all);
    }
}

package org.anxin.dispatch.order.domain;

import java.time.Instant;
import org.anxin.contracts.value.ClockEnd;

/** Issued; the duty desk has to sign it. */
public record AwaitingSign(Order order) implements OrderState {
    /** The order once it is signed: the sign clock has ended. */
    Signed signed(Instant at) {
        return new Signed(order.with(order.clocks().ended(ClockEnd.ORDER_SIGNED, at)), at);
    }

    /** The same with other clocks. */
    AwaitingSign with(Clocks clocks) {
        return new AwaitingSign(order.with(clocks));
    }
}

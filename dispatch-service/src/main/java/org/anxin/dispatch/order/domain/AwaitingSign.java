package org.anxin.dispatch.order.domain;

import java.time.Instant;
import org.anxin.contracts.value.ClockEnd;
import org.anxin.contracts.value.ClockStart;

/**
 * Issued; the duty desk has to sign it.
 *
 * @param work what a team that went at once has reported already
 */
public record AwaitingSign(Order order, FieldWork work) implements OrderState {
    /** The order once it is signed: the sign clock has ended, and those start that run from there. */
    Signed signed(Instant at) {
        return new Signed(
                order.with(order.clocks().ended(ClockEnd.ORDER_SIGNED, at).started(ClockStart.ORDER_SIGNED, at)),
                work,
                at);
    }

    /** The same with other clocks. */
    AwaitingSign with(Clocks clocks) {
        return with(order.with(clocks));
    }

    /** The same after a change of the order. */
    AwaitingSign with(Order other) {
        return new AwaitingSign(other, work);
    }
}

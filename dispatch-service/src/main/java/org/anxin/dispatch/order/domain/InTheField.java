package org.anxin.dispatch.order.domain;

import java.time.Instant;
import org.anxin.contracts.value.HandOver;
import org.anxin.contracts.value.Level;

/** Signed, and a team was instructed: facts come in, and the order can be ended. */
public sealed interface InTheField extends OrderState permits Instructed, Underway, OnSite {
    /** What was ordered, with its clocks. */
    Order order();

    /** What was done so far. */
    FieldWork work();

    /** The state that follows from what was done. */
    static InTheField of(Order order, FieldWork work) {
        if (work.arrivedAt() != null) {
            return new OnSite(order, work);
        }
        return work.receivedAt() != null ? new Underway(order, work) : new Instructed(order, work);
    }

    /** The order ended and mediation goes on elsewhere. */
    default Ended handedOn(Instant at, Level level, HandOver handOver) {
        return new Ended(order(), work(), at, new OrderEnd.HandedOn(level), handOver);
    }
}

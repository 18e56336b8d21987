package org.anxin.dispatch.order.domain;

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
}

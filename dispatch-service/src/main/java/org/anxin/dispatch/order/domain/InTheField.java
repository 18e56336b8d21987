package org.anxin.dispatch.order.domain;

/** Signed, and a team was instructed: the order can be ended. */
public sealed interface InTheField extends OrderState permits Instructed, Underway, OnSite {
    /** What was ordered, with its clocks. */
    Order order();

    /** Who goes. */
    Going going();

    /** What was done so far. */
    FieldWork work();

    /** The state that follows from what was done. */
    static InTheField of(Order order, Going going, FieldWork work) {
        if (work.arrivedAt() != null) {
            return new OnSite(order, going, work);
        }
        return work.receivedAt() != null ? new Underway(order, going, work) : new Instructed(order, going, work);
    }

    /** The same after a change of the order. */
    default InTheField with(Order other) {
        return of(other, going(), work());
    }
}

package org.anxin.dispatch.order.domain;

import java.time.Instant;
import org.anxin.contracts.value.HandOver;

/**
 * The order has ended and dispatch no longer holds the matter. Late facts still come in; they change no verdict.
 *
 * @param endedAt when the outcome or the hand-over happened
 */
public record Ended(Order order, FieldWork work, Instant endedAt, OrderEnd end, HandOver handOver)
        implements OrderState {
    /** The same with what was reported late. */
    Ended with(FieldWork late) {
        return new Ended(order, late, endedAt, end, handOver);
    }
}

package org.anxin.dispatch.order.domain;

import java.time.Instant;
import org.anxin.contracts.value.HandOver;
import org.jspecify.annotations.Nullable;

/**
 * The order has ended and dispatch no longer holds the matter. Late facts still come in; they change no verdict.
 *
 * @param going who went; null when it ended before it was signed
 * @param endedAt when the outcome or the hand-over happened
 */
public record Ended(
        Order order, @Nullable Going going, FieldWork work, Instant endedAt, OrderEnd end, HandOver handOver)
        implements OrderState {
    /** The same with what was reported late. */
    Ended with(FieldWork late) {
        return new Ended(order, going, late, endedAt, end, handOver);
    }

    /** The same with what was reported late of the departments that went along. */
    Ended with(Order late) {
        return new Ended(late, going, work, endedAt, end, handOver);
    }
}

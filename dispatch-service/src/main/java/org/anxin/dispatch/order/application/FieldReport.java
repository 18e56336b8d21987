package org.anxin.dispatch.order.application;

import java.time.Instant;
import org.anxin.contracts.value.MatterId;
import org.anxin.service.stream.Once;
import org.jspecify.annotations.Nullable;

/**
 * What the field reports of an order, possibly long after it happened.
 *
 * @param once so that the same report, sent again, takes no effect again
 * @param leg the leg in which it happened; null for the one that is known last
 * @param occurredAt when it happened, in whole microseconds
 */
public record FieldReport(
        Once once,
        MatterId matter,
        FieldStep step,
        Instant occurredAt,
        @Nullable Integer leg) {}

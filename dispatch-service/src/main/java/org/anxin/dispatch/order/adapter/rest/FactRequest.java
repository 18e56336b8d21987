package org.anxin.dispatch.order.adapter.rest;

import jakarta.validation.constraints.Min;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the field reports of an order.
 *
 * @param occurredAt when it happened; now when missing
 * @param leg in which leg; the last one when missing
 */
record FactRequest(
        @Schema(
                description =
                        "When it happened, with a zone; at most 60 s ahead and not before the matter was opened. Now"
                                + " when missing.")
        @Nullable
        Instant occurredAt,

        @Schema(description = LEG) @Nullable @Min(value = 1, message = "must be 1 or more")
        Integer leg) {
    static final FactRequest NOW = new FactRequest(null, null);
    static final String LEG =
            "The leg of the matter in which it happened, as GET /dispatch/orders/{matterId} told it then; the last one"
                    + " when missing. What is said of an earlier leg is kept as that and ends no clock.";
}

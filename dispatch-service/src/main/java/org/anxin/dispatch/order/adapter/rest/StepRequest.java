package org.anxin.dispatch.order.adapter.rest;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A step of the field work.
 *
 * @param occurredAt when it happened; now when missing
 */
record StepRequest(
        @Schema(
                description =
                        "When it happened, with a zone; at most 60 s ahead and not before the matter was opened. Now when missing.")
        @Nullable
        Instant occurredAt) {}

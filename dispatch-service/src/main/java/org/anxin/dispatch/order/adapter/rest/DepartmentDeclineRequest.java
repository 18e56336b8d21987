package org.anxin.dispatch.order.adapter.rest;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.anxin.contracts.value.DepartmentDeclineReason;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A department doesn't come.
 *
 * @param occurredAt when it happened; now when missing
 */
record DepartmentDeclineRequest(
        @NotNull DepartmentDeclineReason reason,

        @Schema(description = "When it happened, with a zone. Now when missing.") @Nullable
        Instant occurredAt) {}

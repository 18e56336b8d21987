package org.anxin.dispatch.order.adapter.rest;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.anxin.contracts.value.DepartmentCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A department is asked to come along.
 *
 * @param occurredAt when it happened; now when missing
 */
record DepartmentRequest(
        @Schema(description = "Such as LABOUR.", implementation = String.class) @NotNull
        DepartmentCode department,

        @Schema(description = "When it happened, with a zone. Now when missing.") @Nullable
        Instant occurredAt) {}

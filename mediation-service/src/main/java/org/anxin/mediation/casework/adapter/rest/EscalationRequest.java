package org.anxin.mediation.casework.adapter.rest;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.anxin.contracts.value.DepartmentCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A department is to handle it.
 *
 * @param department one of the centre's
 * @param occurredAt when it happened; now when missing
 */
record EscalationRequest(
        @Schema(description = "The department's code, such as LABOUR.", implementation = String.class) @NotNull
        DepartmentCode department,

        @Schema(description = "When it happened, with a zone. Now when missing.") @Nullable
        Instant occurredAt) {}

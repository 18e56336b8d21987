package org.anxin.mediation.escalation.adapter.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.anxin.contracts.value.DepartmentRefusalReason;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The department refuses the matter.
 *
 * @param text why, in words
 * @param occurredAt when it happened; now when missing
 */
record RefuseRequest(
        @NotNull DepartmentRefusalReason reason,

        @Schema(description = "Why, in words; kept encrypted.") @Nullable @Size(max = 10_000)
        String text,

        @Schema(description = "When it happened, with a zone. Now when missing.") @Nullable
        Instant occurredAt) {}

package org.anxin.mediation.escalation.adapter.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.anxin.contracts.value.DepartmentCaseNumber;
import org.anxin.contracts.value.EscalationProgress;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The department says how far it has got.
 *
 * @param caseNumber the department's own
 * @param text more about it
 * @param occurredAt when it happened; now when missing
 */
record ProgressRequest(
        @NotNull EscalationProgress progress,

        @Schema(description = "The department's own number of the matter.", implementation = String.class) @Nullable
        DepartmentCaseNumber caseNumber,

        @Schema(description = "More about it; kept encrypted.") @Nullable @Size(max = 10_000)
        String text,

        @Schema(description = "When it happened, with a zone. Now when missing.") @Nullable
        Instant occurredAt) {}

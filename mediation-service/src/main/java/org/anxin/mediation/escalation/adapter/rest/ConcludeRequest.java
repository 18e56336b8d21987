package org.anxin.mediation.escalation.adapter.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.anxin.contracts.value.DepartmentCaseNumber;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The department has brought its part to an end.
 *
 * @param caseNumber the department's own
 * @param documents what it has written; none when missing
 * @param occurredAt when it happened; now when missing
 */
record ConcludeRequest(
        @Schema(description = "The department's own number of the matter.", implementation = String.class) @Nullable
        DepartmentCaseNumber caseNumber,

        @Schema(description = "What it has written; kept encrypted.") @Nullable @Size(max = 10)
        List<@NotBlank @Size(max = 10_000) String> documents,

        @Schema(description = "When it happened, with a zone. Now when missing.") @Nullable
        Instant occurredAt) {
    static final ConcludeRequest NOW = new ConcludeRequest(null, null, null);
}

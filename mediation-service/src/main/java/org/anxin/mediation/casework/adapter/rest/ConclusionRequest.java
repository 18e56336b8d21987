package org.anxin.mediation.casework.adapter.rest;

import java.time.Instant;
import org.anxin.contracts.value.DepartmentCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The department that holds the work has brought it to an end.
 *
 * @param department who concludes; the one that holds the work when missing
 * @param occurredAt when it happened; now when missing
 */
record ConclusionRequest(
        @Schema(
                description = "The department's code; the one that holds the work when missing.",
                implementation = String.class)
        @Nullable
        DepartmentCode department,

        @Schema(description = "When it happened, with a zone. Now when missing.") @Nullable
        Instant occurredAt) {
    static final ConclusionRequest NOW = new ConclusionRequest(null, null);
}

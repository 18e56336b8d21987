package org.anxin.mediation.escalation.adapter.rest;

import java.time.Instant;
import org.anxin.contracts.value.DepartmentCaseNumber;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The department takes the matter.
 *
 * @param caseNumber the department's own
 * @param occurredAt when it happened; now when missing
 */
record AcceptRequest(
        @Schema(description = "The department's own number of the matter.", implementation = String.class) @Nullable
        DepartmentCaseNumber caseNumber,

        @Schema(description = "When it happened, with a zone. Now when missing.") @Nullable
        Instant occurredAt) {
    static final AcceptRequest NOW = new AcceptRequest(null, null);
}

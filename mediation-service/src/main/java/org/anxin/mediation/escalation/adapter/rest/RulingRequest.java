package org.anxin.mediation.escalation.adapter.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.anxin.contracts.value.DepartmentCode;
import org.anxin.contracts.value.RefusalRuling;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The centre rules on a refusal.
 *
 * @param next the department that gets it instead, when the refusal is upheld; the matter comes back to mediation when missing
 * @param text why, in words
 * @param occurredAt when it happened; now when missing
 */
record RulingRequest(
        @NotNull RefusalRuling ruling,

        @Schema(
                description =
                        "The department that gets it instead, when the refusal is upheld. When missing, the matter comes back to mediation.",
                implementation = String.class)
        @Nullable
        DepartmentCode next,

        @Schema(description = "Why, in words; kept encrypted.") @Nullable @Size(max = 10_000)
        String text,

        @Schema(description = "When it happened, with a zone. Now when missing.") @Nullable
        Instant occurredAt) {}

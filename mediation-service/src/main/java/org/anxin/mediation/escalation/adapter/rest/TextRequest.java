package org.anxin.mediation.escalation.adapter.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A question or an answer.
 *
 * @param text in words
 * @param occurredAt when it happened; now when missing
 */
record TextRequest(
        @Schema(description = "In words; kept encrypted.") @NotBlank @Size(max = 10_000)
        String text,

        @Schema(description = "When it happened, with a zone. Now when missing.") @Nullable
        Instant occurredAt) {}

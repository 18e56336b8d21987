package org.anxin.mediation.casework.adapter.rest;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.anxin.contracts.value.ContactResult;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The employer or respondent was rung.
 *
 * @param occurredAt when it happened; now when missing
 */
record RespondentContactRequest(
        @NotNull ContactResult result,

        @Schema(description = "When it happened, with a zone. Now when missing.") @Nullable
        Instant occurredAt) {}

package org.anxin.followup.callback.adapter.rest;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.anxin.contracts.value.Outcome;
import org.anxin.contracts.value.OutcomeCorrectionReason;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The outcome was another.
 *
 * @param outcome the one that it is to be
 * @param occurredAt when it happened; now when missing
 */
record CorrectionRequest(
        @Schema(description = "The one that it is to be; not RETURNED_TO_POLICE.") @NotNull
        Outcome outcome,

        @NotNull OutcomeCorrectionReason reason,

        @Schema(description = "When it happened, with a zone. Now when missing.") @Nullable
        Instant occurredAt) {}

package org.anxin.followup.callback.adapter.rest;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.anxin.contracts.value.ClosingReason;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The loop is closed without a satisfied call-back.
 *
 * @param occurredAt when it happened; now when missing
 */
record ClosingRequest(
        @Schema(
                description = "UNREACHABLE after three call-backs that reached nobody; NOTHING_MORE_TO_DO after a "
                        + "dissatisfied one; NO_CALL_BACK_NEEDED for outcomes that leave the count.")
        @NotNull
        ClosingReason reason,

        @Schema(description = "When it happened, with a zone. Now when missing.") @Nullable
        Instant occurredAt) {}

package org.anxin.followup.callback.adapter.rest;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.anxin.contracts.value.CallBackResult;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Somebody was called back.
 *
 * @param occurredAt when it happened; now when missing
 */
record CallBackRequest(
        @NotNull CallBackResult result,

        @Schema(description = "When it happened, with a zone. Now when missing.") @Nullable
        Instant occurredAt) {}

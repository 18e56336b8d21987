package org.anxin.dispatch.order.adapter.rest;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.anxin.contracts.value.PauseReason;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Why a clock is paused.
 *
 * @param occurredAt from when on; now when missing
 */
record PauseRequest(
        @NotNull PauseReason reason,

        @Schema(description = "From when on, with a zone; not after the clock was due. Now when missing.") @Nullable
        Instant occurredAt) {}

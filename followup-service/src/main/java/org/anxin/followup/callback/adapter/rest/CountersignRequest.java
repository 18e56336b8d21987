package org.anxin.followup.callback.adapter.rest;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a second person says to an outcome.
 *
 * @param granted whether it is so
 * @param occurredAt when it happened; now when missing
 */
record CountersignRequest(
        @NotNull Boolean granted,

        @Schema(description = "When it happened, with a zone. Now when missing.") @Nullable
        Instant occurredAt) {}

package org.anxin.dispatch.order.adapter.rest;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.anxin.contracts.value.Level;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where mediation goes on.
 *
 * @param level {@code CENTRE} or {@code SPECIALIST_ROOM}
 * @param occurredAt when it happened; now when missing
 */
record HandOverRequest(
        @NotNull Level level,

        @Schema(description = "When it happened, with a zone. Now when missing.") @Nullable
        Instant occurredAt) {}

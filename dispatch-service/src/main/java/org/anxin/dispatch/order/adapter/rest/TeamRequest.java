package org.anxin.dispatch.order.adapter.rest;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.anxin.contracts.value.TeamChangeReason;
import org.anxin.contracts.value.TeamCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A change of the team that goes.
 *
 * @param team who declines, or who is to go instead
 * @param occurredAt when it happened; now when missing
 */
record TeamRequest(
        @Schema(
                description = "The team that declines, or the one that is to go instead.",
                implementation = String.class)
        @NotNull
        TeamCode team,

        @NotNull TeamChangeReason reason,

        @Schema(description = "When it happened, with a zone. Now when missing.") @Nullable
        Instant occurredAt) {}

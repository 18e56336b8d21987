package org.anxin.mediation.casework.adapter.rest;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.Outcome;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The case ends otherwise than by a settlement or a department's conclusion.
 *
 * @param countersignedBy the second person, for outcomes that leave the count
 * @param occurredAt when it happened; now when missing
 */
record OutcomeRequest(
        @NotNull Outcome outcome,

        @Schema(
                description = "The second person's id, for outcomes that leave the count and for no others.",
                implementation = String.class)
        @Nullable
        ActorId countersignedBy,

        @Schema(description = "When it happened, with a zone. Now when missing.") @Nullable
        Instant occurredAt) {}

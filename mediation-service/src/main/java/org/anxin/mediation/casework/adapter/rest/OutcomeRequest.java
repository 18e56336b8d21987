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
 * @param countersignedBy not read: who countersigns says so himself, at follow-up; kept so that clients of before are understood
 * @param occurredAt when it happened; now when missing
 */
record OutcomeRequest(
        @NotNull Outcome outcome,

        @Schema(
                description =
                        "Not read any more: the second person countersigns UNFOUNDED and OUTSIDE_AREA at follow-up.",
                implementation = String.class)
        @Nullable
        ActorId countersignedBy,

        @Schema(description = "When it happened, with a zone. Now when missing.") @Nullable
        Instant occurredAt) {}

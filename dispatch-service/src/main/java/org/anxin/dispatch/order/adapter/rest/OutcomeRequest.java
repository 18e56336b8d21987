package org.anxin.dispatch.order.adapter.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.Outcome;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How the order ended.
 *
 * @param countersignedBy not read: who countersigns says so himself, at follow-up; kept so that clients of before are understood
 * @param facts what it brought about, as far as it is known
 * @param occurredAt when it happened; now when missing
 * @param leg whose order; the open one when missing
 */
record OutcomeRequest(
        @NotNull Outcome outcome,

        @Schema(
                description =
                        "Not read any more: the second person countersigns UNFOUNDED and OUTSIDE_AREA at follow-up.",
                implementation = String.class)
        @Nullable
        ActorId countersignedBy,

        @Nullable @Valid FactsRequest facts,

        @Schema(description = "When it happened, with a zone. Now when missing.") @Nullable
        Instant occurredAt,

        @Schema(description = "The leg of the matter whose order is to end; the open one when missing.")
        @Nullable
        @Min(value = 1, message = "must be 1 or more")
        Integer leg) {}

package org.anxin.dispatch.order.adapter.rest;

import jakarta.validation.constraints.Min;
import java.time.Instant;
import org.anxin.contracts.value.ContactResult;
import org.anxin.contracts.value.OfficerCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The team tried to reach a grid officer.
 *
 * @param officer the officer of the place's grid when missing
 * @param result {@code REACHED} when missing
 * @param occurredAt when it happened; now when missing
 * @param leg in which leg; the last one when missing
 */
record ContactRequest(
        @Schema(
                description = "The officer's code; the one of the place's grid when missing.",
                implementation = String.class)
        @Nullable
        OfficerCode officer,

        @Schema(description = "REACHED when missing.") @Nullable
        ContactResult result,

        @Schema(description = "When it happened, with a zone. Now when missing.") @Nullable
        Instant occurredAt,

        @Schema(description = FactRequest.LEG) @Nullable @Min(value = 1, message = "must be 1 or more")
        Integer leg) {}

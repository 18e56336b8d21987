package org.anxin.mediation.casework.adapter.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.anxin.contracts.value.SettlementForm;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The parties settled.
 *
 * @param amountFen the agreed sum in fen, when money is owed; at most 10 billion yuan
 * @param people for how many claimants; 1 when missing
 * @param atMicroCentre in the enterprise's or park's micro-centre; only a case at the desk
 * @param occurredAt when it happened; now when missing
 */
record SettlementRequest(
        @NotNull SettlementForm form,

        @Schema(description = "The agreed sum in fen (0.01 yuan), when money is owed.")
        @Nullable
        @Min(0)
        @Max(1_000_000_000_000L)
        Long amountFen,

        @Schema(description = "For how many claimants. 1 when missing.") @Nullable @Min(1) @Max(100_000)
        Integer people,

        @Schema(description = "Settled in the enterprise's or park's micro-centre; only a case at the desk.") @Nullable
        Boolean atMicroCentre,

        @Schema(description = "When it happened, with a zone. Now when missing.") @Nullable
        Instant occurredAt) {}

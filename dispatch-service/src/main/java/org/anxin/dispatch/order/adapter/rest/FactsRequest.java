package org.anxin.dispatch.order.adapter.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.anxin.contracts.value.Fen;
import org.anxin.contracts.value.OutcomeFacts;
import org.anxin.contracts.value.SettlementForm;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an outcome brought about, as far as it is known.
 *
 * @param agreedFen the sum in fen that the parties agreed on; at most 10 billion yuan
 * @param paidFen what of it was paid on the spot, in fen
 * @param people for how many claimants
 * @param form of what they agreed on
 * @param takenBack how many people were taken back to the centre
 */
record FactsRequest(
        @Schema(description = "The sum in fen (0.01 yuan) that the parties agreed on.")
        @Nullable
        @Min(0)
        @Max(1_000_000_000_000L)
        Long agreedFen,

        @Schema(description = "What of it was paid on the spot, in fen.") @Nullable @Min(0) @Max(1_000_000_000_000L)
        Long paidFen,

        @Schema(description = "For how many claimants.") @Nullable @Min(1) @Max(100_000)
        Integer people,

        @Schema(description = "ORAL or WRITTEN.") @Nullable SettlementForm form,

        @Schema(description = "How many people were taken back to the centre.") @Nullable @Min(0) @Max(100_000)
        Integer takenBack) {
    /** Null for nothing. */
    static @Nullable OutcomeFacts of(@Nullable FactsRequest request) {
        return request == null
                ? null
                : new OutcomeFacts(
                        fen(request.agreedFen),
                        fen(request.paidFen),
                        request.people == null ? 0 : request.people,
                        request.form,
                        request.takenBack == null ? 0 : request.takenBack);
    }

    private static @Nullable Fen fen(@Nullable Long value) {
        return value == null ? null : new Fen(value);
    }
}

package org.anxin.mediation.casework.adapter.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.anxin.contracts.value.Fen;
import org.anxin.contracts.value.PartyId;
import org.anxin.contracts.value.SettlementForm;
import org.anxin.mediation.casework.domain.PaymentPlan;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The parties settled.
 *
 * @param amountFen the agreed sum in fen, when money is owed; at most 10 billion yuan
 * @param people for how many claimants; 1 when missing
 * @param atMicroCentre in the enterprise's or park's micro-centre; only a case at the desk
 * @param paidFen what is paid at once; nothing when missing and there are instalments
 * @param instalments what is owed later; together with {@code paidFen} the agreed sum
 * @param occurredAt when it happened; now when missing
 */
record SettlementRequest(
        @NotNull SettlementForm form,

        @Schema(description = "The agreed sum in fen (0.01 yuan), when money is owed.")
        @Nullable
        @Min(0)
        @Max(SettlementRequest.MOST_FEN)
        Long amountFen,

        @Schema(description = "For how many claimants. 1 when missing.") @Nullable @Min(1) @Max(100_000)
        Integer people,

        @Schema(description = "Settled in the enterprise's or park's micro-centre; only a case at the desk.") @Nullable
        Boolean atMicroCentre,

        @Schema(description = "What is paid at once, in fen. With the instalments it comes to amountFen.")
        @Nullable
        @Min(0)
        @Max(SettlementRequest.MOST_FEN)
        Long paidFen,

        @Schema(description = "What is owed later. With paidFen it comes to amountFen.")
        @Nullable
        @Size(max = SettlementRequest.MOST_INSTALMENTS)
        List<@NotNull @Valid InstalmentRequest> instalments,

        @Schema(description = "When it happened, with a zone. Now when missing.") @Nullable
        Instant occurredAt) {
    static final long MOST_FEN = 1_000_000_000_000L;

    /** Two a month for as long as a due day may be off. */
    static final int MOST_INSTALMENTS = 120;

    /**
     * A sum that is owed later.
     *
     * @param amountFen in fen
     * @param dueOn the last day on which it may be paid, in the centre's zone
     * @param payee which party gets it; null where that isn't said, or it goes to all
     */
    record InstalmentRequest(
            @Schema(description = "In fen (0.01 yuan).") @NotNull @Min(1) @Max(SettlementRequest.MOST_FEN)
            Long amountFen,

            @Schema(
                    description = "The last day on which it may be paid, in the centre's zone: from the day of the"
                            + " settlement on, within five years.")
            @NotNull
            LocalDate dueOn,

            @Schema(description = "The id of the party who gets it. Missing where it goes to all.") @Nullable
            PartyId payee) {
        private PaymentPlan.Due due() {
            return new PaymentPlan.Due(new Fen(amountFen), dueOn, payee);
        }
    }

    /** How the sum is paid; null when that isn't said. */
    @Nullable
    PaymentPlan plan() {
        var later = instalments == null ? List.<InstalmentRequest>of() : instalments;
        return paidFen == null && later.isEmpty()
                ? null
                : new PaymentPlan(
                        new Fen(paidFen == null ? 0 : paidFen),
                        later.stream().map(InstalmentRequest::due).toList());
    }
}

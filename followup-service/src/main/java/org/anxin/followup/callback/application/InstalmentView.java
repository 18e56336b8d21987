package org.anxin.followup.callback.application;

import java.time.Instant;
import org.anxin.contracts.value.Fen;
import org.anxin.contracts.value.InstalmentResult;
import org.anxin.contracts.value.PartyId;
import org.anxin.followup.performance.domain.Payment;
import org.jspecify.annotations.Nullable;

/**
 * An instalment of a settlement as people see it.
 *
 * @param dueBy by when it is to be paid, as promised last
 * @param toBeAsked it was to be paid by now, and nobody has told whether it was
 * @param result what was told last; {@code LATE} still waits
 */
public record InstalmentView(
        int number,
        Fen amount,
        @Nullable PartyId payee,
        Instant dueBy,
        boolean toBeAsked,
        @Nullable InstalmentResult result) {
    static InstalmentView of(Payment payment) {
        return new InstalmentView(
                payment.number(),
                payment.amount(),
                payment.payee(),
                payment.dueBy(),
                payment.toBeAsked(),
                payment.result());
    }
}

package org.anxin.followup.performance.domain;

import java.time.Instant;
import org.anxin.contracts.value.Fen;
import org.anxin.contracts.value.Instalment;
import org.anxin.contracts.value.InstalmentResult;
import org.anxin.contracts.value.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * An instalment and what came of it.
 *
 * @param payee null where it goes to all claimants
 * @param firstDueBy by when it was to be paid as the settlement says
 * @param dueBy by when it is to be paid, as promised last
 * @param toBeAsked somebody is to be asked by now whether it was paid
 * @param result the last that was told; null for nothing
 */
public record Payment(
        int number,
        Fen amount,
        @Nullable PartyId payee,
        Instant firstDueBy,
        Instant dueBy,
        boolean toBeAsked,
        @Nullable InstalmentResult result) {
    static Payment of(Instalment instalment) {
        return new Payment(
                instalment.number(),
                instalment.amount(),
                instalment.payee(),
                instalment.dueBy(),
                instalment.dueBy(),
                false,
                null);
    }

    /** Whether it is neither paid nor broken. */
    public boolean isOpen() {
        return result == null || !result.isFinal();
    }

    /** Whether it was promised anew for a later day. */
    public boolean wasPutOff() {
        return !dueBy.equals(firstDueBy);
    }

    Payment fellDue() {
        return new Payment(number, amount, payee, firstDueBy, dueBy, true, result);
    }

    Payment checked(InstalmentResult told, @Nullable Instant promisedBy) {
        return new Payment(number, amount, payee, firstDueBy, promisedBy == null ? dueBy : promisedBy, false, told);
    }
}

package org.anxin.mediation.casework.domain;

import java.time.LocalDate;
import java.util.List;
import org.anxin.contracts.value.Fen;
import org.anxin.contracts.value.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * How the parties say that the sum of their settlement is paid.
 *
 * @param paid at once
 * @param later what is owed after that, in the order in which it was said
 */
public record PaymentPlan(Fen paid, List<Due> later) {
    public PaymentPlan {
        later = List.copyOf(later);
    }

    /** All of it together. */
    public Fen total() {
        return new Fen(paid.value()
                + later.stream().mapToLong(due -> due.amount().value()).sum());
    }

    /**
     * A sum that is owed later.
     *
     * @param on the last day on which it may be paid
     * @param payee who gets it; null where that isn't said, or it goes to all
     */
    public record Due(Fen amount, LocalDate on, @Nullable PartyId payee) {}
}

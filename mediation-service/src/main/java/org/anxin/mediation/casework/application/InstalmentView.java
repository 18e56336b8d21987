package org.anxin.mediation.casework.application;

import java.time.LocalDate;
import org.anxin.contracts.value.Instalment;
import org.anxin.contracts.value.PartyId;
import org.anxin.mediation.casework.domain.CentreDays;
import org.jspecify.annotations.Nullable;

/**
 * A sum of a settlement that is owed later, as people see it.
 *
 * @param number counted from 1
 * @param amountFen in fen
 * @param dueOn the last day on which it may be paid
 * @param payee who gets it; null where that isn't said, or it goes to all
 */
public record InstalmentView(
        int number,
        long amountFen,
        LocalDate dueOn,
        @Nullable PartyId payee) {
    static InstalmentView of(Instalment instalment) {
        return new InstalmentView(
                instalment.number(),
                instalment.amount().value(),
                CentreDays.endingAt(instalment.dueBy()),
                instalment.payee());
    }
}

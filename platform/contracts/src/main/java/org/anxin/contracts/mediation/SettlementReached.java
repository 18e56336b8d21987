package org.anxin.contracts.mediation;

import java.util.List;
import org.anxin.contracts.value.Fen;
import org.anxin.contracts.value.Instalment;
import org.anxin.contracts.value.SettlementForm;
import org.jspecify.annotations.Nullable;

/**
 * The parties settled.
 *
 * @param amount the agreed sum, when money is owed
 * @param people for how many claimants, 1 or more
 * @param paid what was paid at once; null when nothing was said of how the sum is paid
 * @param instalments what is owed later, with their numbers in order; null when nothing is
 */
public record SettlementReached(
        SettlementForm form,
        @Nullable Fen amount,
        int people,
        @Nullable Fen paid,
        @Nullable List<Instalment> instalments)
        implements MediationEvent {}

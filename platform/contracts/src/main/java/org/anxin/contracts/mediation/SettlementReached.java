package org.anxin.contracts.mediation;

import org.anxin.contracts.value.Fen;
import org.anxin.contracts.value.SettlementForm;
import org.jspecify.annotations.Nullable;

/**
 * The parties settled.
 *
 * @param amount the agreed sum, when money is owed
 * @param people for how many claimants, 1 or more
 */
public record SettlementReached(
        SettlementForm form, @Nullable Fen amount, int people) implements MediationEvent {}

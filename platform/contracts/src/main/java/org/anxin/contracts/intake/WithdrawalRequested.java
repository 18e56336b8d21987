package org.anxin.contracts.intake;

import org.anxin.contracts.value.ReferralKey;
import org.anxin.contracts.value.TextRef;
import org.jspecify.annotations.Nullable;

/**
 * Who referred the matter takes it back. Intake no longer holds it: whoever does grants that or refuses.
 *
 * @param referral the number that was taken back
 * @param text why, in intake's private store, when it was said
 */
public record WithdrawalRequested(
        ReferralKey referral, @Nullable TextRef text) implements IntakeEvent {}

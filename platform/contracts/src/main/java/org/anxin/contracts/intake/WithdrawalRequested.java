package org.anxin.contracts.intake;

import org.anxin.contracts.value.HandOver;
import org.anxin.contracts.value.ReferralKey;
import org.anxin.contracts.value.TextRef;
import org.jspecify.annotations.Nullable;

/**
 * Who referred the matter takes it back. Intake no longer holds it: whoever does grants that or refuses.
 *
 * @param referral the number that was taken back
 * @param text why, in intake's private store, when it was said
 * @param holder who is asked, and on which leg: nobody else answers; null in what was told before it stood here, when only dispatch could be asked
 */
public record WithdrawalRequested(
        ReferralKey referral,
        @Nullable TextRef text,
        @Nullable HandOver holder) implements IntakeEvent {}

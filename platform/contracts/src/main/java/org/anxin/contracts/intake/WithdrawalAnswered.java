package org.anxin.contracts.intake;

import org.anxin.contracts.value.ReferralKey;

/**
 * What became of a withdrawal, as the holder has said.
 *
 * @param granted the matter ended as withdrawn; otherwise it goes on as if nothing had been asked
 */
public record WithdrawalAnswered(ReferralKey referral, boolean granted) implements IntakeEvent {}

package org.anxin.contracts.mediation;

import org.anxin.contracts.value.ReferralKey;

/**
 * Mediation lets the referrer take the matter back: the case ends as withdrawn.
 *
 * @param referral the number that was taken back
 */
public record CaseWithdrawalGranted(ReferralKey referral) implements MediationEvent {}

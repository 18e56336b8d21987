package org.anxin.contracts.mediation;

import org.anxin.contracts.value.ReferralKey;
import org.anxin.contracts.value.WithdrawalRefusal;

/**
 * The referrer can't take the matter back from mediation any more.
 *
 * @param referral the number that was to be taken back
 */
public record CaseWithdrawalRefused(ReferralKey referral, WithdrawalRefusal reason) implements MediationEvent {}

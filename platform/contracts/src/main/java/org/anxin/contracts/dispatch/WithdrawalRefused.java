package org.anxin.contracts.dispatch;

import org.anxin.contracts.value.ReferralKey;
import org.anxin.contracts.value.WithdrawalRefusal;

/**
 * The referrer can't take the matter back any more.
 *
 * @param referral the number that was to be taken back
 */
public record WithdrawalRefused(ReferralKey referral, WithdrawalRefusal reason) implements DispatchEvent {}

package org.anxin.contracts.dispatch;

import org.anxin.contracts.value.ReferralKey;

/**
 * Dispatch lets the referrer take the matter back: the order ends as withdrawn.
 *
 * @param referral the number that was taken back
 */
public record WithdrawalGranted(ReferralKey referral) implements DispatchEvent {}

package org.anxin.mediation.casework.domain;

import java.time.Instant;
import org.anxin.contracts.value.ReferralKey;

/**
 * Intake asks in the name of who referred the matter: take it back. Never refused: the answer is an event.
 *
 * @param referral the number that is taken back
 */
public record WithdrawCase(Instant at, ReferralKey referral) implements CaseCommand {}

package org.anxin.contracts.intake;

import org.anxin.contracts.value.Claim;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.ReportId;
import org.jspecify.annotations.Nullable;

/**
 * Another claimant has joined the matter, with a sum of his own.
 *
 * @param matter the id that the claim came in under
 * @param report the claim
 * @param claim what is claimed beside what the matter claims already, when a sum was given
 */
public record ClaimantJoined(
        MatterId matter, ReportId report, @Nullable Claim claim) implements IntakeEvent {}

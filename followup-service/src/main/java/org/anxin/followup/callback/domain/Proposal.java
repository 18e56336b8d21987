package org.anxin.followup.callback.domain;

import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.Outcome;
import org.anxin.contracts.value.OutcomeCorrectionReason;
import org.jspecify.annotations.Nullable;

/**
 * An outcome that waits for a second person's countersign.
 *
 * @param by who gave it or asks for it, and so can't countersign
 * @param reason why the outcome is to be corrected; null for the one that the matter came with
 */
public record Proposal(
        Outcome outcome, ActorId by, @Nullable OutcomeCorrectionReason reason) {}

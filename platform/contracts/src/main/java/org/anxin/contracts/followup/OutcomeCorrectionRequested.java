package org.anxin.contracts.followup;

import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.Outcome;
import org.anxin.contracts.value.OutcomeCorrectionReason;

/**
 * Somebody finds that the outcome was another. The one before stands until a second person has countersigned.
 *
 * @param leg follow-up's, whose outcome it is
 * @param before the outcome as it stands
 * @param outcome the one that it is to be
 */
public record OutcomeCorrectionRequested(
        int leg, Outcome before, Outcome outcome, OutcomeCorrectionReason reason, ActorId requestedBy)
        implements FollowupEvent {}

package org.anxin.contracts.followup;

import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.Outcome;

/**
 * A second person has countersigned an outcome that takes the matter out of the count: from here on it holds.
 *
 * @param leg follow-up's, whose outcome it is
 * @param concludedBy who gave the outcome
 * @param countersignedBy the second person, never the same
 */
public record OutcomeCountersigned(int leg, Outcome outcome, ActorId concludedBy, ActorId countersignedBy)
        implements FollowupEvent {}

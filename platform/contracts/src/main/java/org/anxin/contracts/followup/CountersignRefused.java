package org.anxin.contracts.followup;

import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.Outcome;

/**
 * A second person doesn't agree. A correction is off then and the outcome stays as it was; an outcome that would take the matter out of the count
 * doesn't hold, and the matter counts until it is corrected or reopened.
 *
 * @param leg follow-up's, whose outcome it is
 * @param outcome the one that was to be countersigned
 * @param refusedBy the second person
 */
public record CountersignRefused(int leg, Outcome outcome, ActorId refusedBy) implements FollowupEvent {}

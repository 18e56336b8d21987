package org.anxin.contracts.followup;

import java.time.Instant;

/**
 * By now an instalment of the settlement was to be paid: somebody is to ask whether it was (履行).
 *
 * @param number of the instalment in its settlement
 * @param dueBy by when it was to be paid, as promised last
 */
public record InstalmentFellDue(int number, Instant dueBy) implements FollowupEvent {}

package org.anxin.contracts.followup;

import java.time.Instant;

/**
 * It is time to call back (跟踪回访).
 */
public record CallBackFellDue(Instant dueAt) implements FollowupEvent {}

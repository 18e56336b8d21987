package org.anxin.followup.callback.domain;

import java.time.Instant;

/**
 * A call-back's time has come. Never refused: when another time is due by now, or none, nothing happens.
 *
 * @param at the platform's time
 * @param dueAt which due time it is
 */
public record FallDue(Instant at, Instant dueAt) implements FollowUpCommand {}

package org.anxin.eventstore.decide;

import java.time.Instant;

/**
 * A moment at which a stream wants to be woken. Deadlines are a pure function of the state, so pauses and policy changes need no care of their own.
 *
 * @param name names it within the stream, such as {@code breach:SIGN}
 */
public record Deadline(String name, Instant dueAt) {}

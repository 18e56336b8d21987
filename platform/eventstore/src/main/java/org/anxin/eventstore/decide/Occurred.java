package org.anxin.eventstore.decide;

import java.time.Instant;

/**
 * An event and when it happened, which may be before it is recorded.
 *
 * @param <E> the events of a stream
 */
public record Occurred<E>(Instant at, E event) {}

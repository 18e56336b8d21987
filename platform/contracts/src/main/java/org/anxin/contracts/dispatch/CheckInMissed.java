package org.anxin.contracts.dispatch;

import java.time.Instant;

/** The team on the spot gave no sign of life in time. Who is called then follows as {@link DutyCalled} of the stage {@code CHECK_IN}. */
public record CheckInMissed(Instant dueAt) implements DispatchEvent {}

package org.anxin.eventstore;

import java.time.Instant;
import java.util.UUID;

/** Makes the command of a deadline that has come. */
@FunctionalInterface
public interface TimerCommand<C, S> {
    /**
     * @param deadline the name that the state gave it
     * @param dueAt when it was due
     * @param now the platform's time
     */
    Attempt<C, S> of(UUID stream, String deadline, Instant dueAt, Instant now);
}

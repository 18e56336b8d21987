package org.anxin.service.stream;

import java.time.Instant;
import org.anxin.contracts.value.MatterId;

/**
 * Makes the command of a deadline that has come.
 *
 * @param <C> commands
 */
@FunctionalInterface
public interface TimerRule<C> {
    /**
     * @param deadline the name that the state gave it
     * @param dueAt when it was due
     * @param now the platform's time
     */
    C command(MatterId matter, String deadline, Instant dueAt, Instant now);
}

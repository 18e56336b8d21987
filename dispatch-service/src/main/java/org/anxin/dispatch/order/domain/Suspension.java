package org.anxin.dispatch.order.domain;

import java.time.Instant;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.TeamCode;
import org.jspecify.annotations.Nullable;

/**
 * A while in which an order rests, since its matter belongs to another.
 *
 * @param to the matter that it belongs to
 * @param team that is to be told; null while none was instructed
 * @param until null while it lasts
 */
public record Suspension(
        MatterId to,
        @Nullable TeamCode team,
        Instant since,
        @Nullable Instant until) {
    Suspension ended(Instant at) {
        return new Suspension(to, team, since, at);
    }

    /** What it is to a clock. */
    Pause pause() {
        return new Pause(since, until);
    }
}

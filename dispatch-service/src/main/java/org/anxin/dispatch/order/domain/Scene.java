package org.anxin.dispatch.order.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What happened on the spot.
 *
 * @param arrivedAt when a team came, by the earliest report; null while none has
 * @param rounds rounds of mediation
 */
public record Scene(@Nullable Instant arrivedAt, int rounds) {
    /** Nobody has come. */
    static final Scene EMPTY = new Scene(null, 0);

    Scene arrived(Instant at) {
        return new Scene(at, rounds);
    }

    Scene round(int number) {
        return new Scene(arrivedAt, number);
    }
}

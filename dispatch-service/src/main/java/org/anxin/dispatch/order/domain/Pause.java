package org.anxin.dispatch.order.domain;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A while in which a clock's time doesn't count.
 *
 * @param to null while it lasts
 */
public record Pause(Instant from, @Nullable Instant to) {
    /** How much of it lies before a moment; one that lasts counts up to there. */
    Duration before(Instant moment) {
        var end = to == null || to.isAfter(moment) ? moment : to;
        return end.isAfter(from) ? Duration.between(from, end) : Duration.ZERO;
    }

    /** Its length; zero while it lasts, since nobody knows yet. */
    Duration known() {
        return to == null ? Duration.ZERO : Duration.between(from, to);
    }
}

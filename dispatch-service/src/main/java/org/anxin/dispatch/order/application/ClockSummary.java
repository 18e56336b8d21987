package org.anxin.dispatch.order.application;

import java.time.Duration;
import java.time.Instant;
import org.anxin.contracts.value.StageCode;
import org.anxin.contracts.value.StageKind;
import org.anxin.contracts.value.Verdict;
import org.anxin.dispatch.order.domain.Clock;
import org.anxin.dispatch.order.domain.ClockState;
import org.jspecify.annotations.Nullable;

/**
 * A clock of an order, as people read it.
 *
 * @param state how it stands; provisional while there is no verdict
 * @param startedAt null while it waits for its start
 * @param dueAt null while it waits for its start; later by each pause that has ended
 * @param endedAt null while the step hasn't happened
 * @param paused the time that did not count, as far as it is known; null when it was never paused
 * @param verdict null until the order has ended
 */
public record ClockSummary(
        StageCode stage,
        StageKind kind,
        ClockState state,
        @Nullable Instant startedAt,
        @Nullable Instant dueAt,
        @Nullable Instant endedAt,
        @Nullable Duration paused,
        @Nullable Verdict verdict) {
    static ClockSummary of(Clock clock) {
        return new ClockSummary(
                clock.stage(),
                clock.terms().kind(),
                clock.state(),
                clock.startedAt(),
                clock.dueAt(),
                clock.endedAt(),
                clock.paused(),
                clock.verdict());
    }
}

package org.anxin.contracts.dispatch;

import java.time.Duration;
import java.time.Instant;
import org.anxin.contracts.value.PolicyRef;
import org.anxin.contracts.value.StageCode;
import org.anxin.contracts.value.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * The final verdict on a clock, given with the order's end and never rewritten.
 *
 * @param startedAt null when the clock never started
 * @param dueAt start, limit and pauses added up; null when it never started
 * @param endedAt null when the step never happened
 * @param paused the time that did not count
 */
public record ClockJudged(
        StageCode stage,
        Verdict verdict,
        PolicyRef policy,
        Duration limit,
        @Nullable Instant startedAt,
        @Nullable Instant dueAt,
        @Nullable Instant endedAt,
        Duration paused)
        implements DispatchEvent {}

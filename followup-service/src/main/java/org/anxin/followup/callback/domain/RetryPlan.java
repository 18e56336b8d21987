package org.anxin.followup.callback.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;

/**
 * When to call again after nobody was reached, spread over days and times of day. Every time lies within the calling hours.
 *
 * @param retries after the first attempt, after the second, and so on; after further ones the last holds
 */
public record RetryPlan(List<Retry> retries) {
    /** The house's: 4 hours later, in the morning of the day after, in the evening of the day after that. */
    public static final RetryPlan HOUSE = new RetryPlan(List.of(
            new Retry.Later(Duration.ofHours(4)),
            new Retry.NextDay(LocalTime.of(9, 0)),
            new Retry.NextDay(LocalTime.of(19, 0))));

    /** @throws IllegalArgumentException when there is nothing in it */
    public RetryPlan {
        if (retries.isEmpty()) {
            throw new IllegalArgumentException("a plan needs a time to call again");
        }
        retries = List.copyOf(retries);
    }

    /**
     * When to call again.
     *
     * @param attempt the one that reached nobody, counted from 1
     */
    public Instant next(int attempt, Instant unreachableAt) {
        return CallingHours.again(retries.get(Math.min(attempt, retries.size()) - 1), unreachableAt);
    }
}

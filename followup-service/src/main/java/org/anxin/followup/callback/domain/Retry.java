package org.anxin.followup.callback.domain;

import java.time.Duration;
import java.time.LocalTime;

/** When to call again after nobody was reached. */
public sealed interface Retry {
    /** That much later. */
    record Later(Duration delay) implements Retry {}

    /** The day after, at this time of day. */
    record NextDay(LocalTime time) implements Retry {}
}

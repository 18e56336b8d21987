package org.anxin.webhooks;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What came of an attempt.
 *
 * @param status null when there was no answer
 * @param retryAfter how long the receiver asks to wait; null when it doesn't
 */
record Answer(
        Result result, @Nullable Integer status, @Nullable Duration retryAfter, Duration took) {}

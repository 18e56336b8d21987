package org.anxin.followup.callback.domain;

import java.time.Instant;
import org.anxin.contracts.value.CallBackAnswers;
import org.anxin.contracts.value.CallBackResult;
import org.jspecify.annotations.Nullable;

/**
 * A call-back that was made.
 *
 * @param attempt counted from 1 within the leg
 * @param answers what was said beside; null for nothing
 */
public record Call(
        int attempt,
        Instant at,
        CallBackResult result,
        @Nullable CallBackAnswers answers) {}

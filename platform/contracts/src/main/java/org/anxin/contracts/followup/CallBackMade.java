package org.anxin.contracts.followup;

import java.time.Instant;
import org.anxin.contracts.value.CallBackAnswers;
import org.anxin.contracts.value.CallBackResult;
import org.jspecify.annotations.Nullable;

/**
 * Somebody was called back.
 *
 * @param attempt counted from 1 within the leg
 * @param nextDueAt when to try again, after an unreachable one
 * @param answers what was said beside; null for nothing
 */
public record CallBackMade(
        int attempt,
        CallBackResult result,
        @Nullable Instant nextDueAt,
        @Nullable CallBackAnswers answers) implements FollowupEvent {}

package org.anxin.followup.callback.domain;

import java.time.Instant;
import org.anxin.contracts.value.CallBackAnswers;
import org.anxin.contracts.value.CallBackResult;
import org.anxin.contracts.value.ClosingReason;
import org.anxin.contracts.value.Holder;
import org.anxin.contracts.value.ReopeningReason;
import org.jspecify.annotations.Nullable;

/** What a person wants done in a follow-up. */
public sealed interface FollowUpWork extends FollowUpCommand {
    /**
     * Somebody was called back, due or not.
     *
     * @param answers what was said beside; null for nothing
     * @param plan when to call again, should nobody have been reached
     */
    record MakeCallBack(
            Instant at, CallBackResult result, @Nullable CallBackAnswers answers, RetryPlan plan)
            implements FollowUpWork {}

    /**
     * The outcome did not hold: hand the matter back.
     *
     * @param to who is to take it
     * @param reason null for what the call-backs or the second person said
     * @param most how many reopenings there may be; with no bound for a supervisor
     */
    record Reopen(Instant at, Holder to, @Nullable ReopeningReason reason, int most) implements FollowUpWork {}

    /** Close the loop without a satisfied call-back. */
    record Close(Instant at, ClosingReason reason) implements FollowUpWork {}
}

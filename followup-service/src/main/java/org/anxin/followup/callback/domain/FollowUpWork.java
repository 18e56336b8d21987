package org.anxin.followup.callback.domain;

import java.time.Instant;
import org.anxin.contracts.value.CallBackResult;
import org.anxin.contracts.value.ClosingReason;
import org.anxin.contracts.value.Holder;

/** What a person wants done in a follow-up. */
public sealed interface FollowUpWork extends FollowUpCommand {
    /** Somebody was called back, due or not. */
    record MakeCallBack(Instant at, CallBackResult result) implements FollowUpWork {}

    /**
     * The outcome did not hold: hand the matter back.
     *
     * @param to who is to take it
     */
    record Reopen(Instant at, Holder to) implements FollowUpWork {}

    /** Close the loop without a satisfied call-back. */
    record Close(Instant at, ClosingReason reason) implements FollowUpWork {}
}

package org.anxin.contracts.intake;

import java.time.Instant;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.FeedbackId;
import org.anxin.contracts.value.FeedbackResult;
import org.anxin.contracts.value.FeedbackStage;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.ReferralKey;
import org.jspecify.annotations.Nullable;

/**
 * What a source is told about one of its referrals: no event of the log, but what the feed and the topic {@code referral-feedback} carry.
 *
 * @param number its place in the feed: whoever has read up to one goes on after it and misses nothing. Numbers follow each other without gaps, and
 *     jump ahead only after a database was restored; what was told before may then come again, with its id
 * @param referral the number that the source gave the matter
 * @param result names the outcome, the reason to close, or the answer; null where the stage says it all
 * @param occurredAt when it happened, as far as known
 */
public record ReferralFeedback(
        long number,
        FeedbackId id,
        CentreCode centre,
        ReferralKey referral,
        MatterId matter,
        FeedbackStage stage,
        @Nullable FeedbackResult result,
        Instant occurredAt) {
    /** Its name, as {@code ce_type} has it. */
    public static final String TYPE = "intake.referral-feedback.v1";

    /** The topic that carries it; one partition. */
    public static final String TOPIC = "referral-feedback";
}

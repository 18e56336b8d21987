package org.anxin.intake.feedback;

import java.util.List;
import org.anxin.contracts.intake.ReferralFeedback;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Part of the feed.
 *
 * @param next what to ask for as {@code after} next time
 */
record FeedbackFeed(
        List<ReferralFeedback> items,

        @Schema(description = "ask for what comes after it next time; stays the same when there was nothing")
        long next) {
    static FeedbackFeed of(List<ReferralFeedback> items, long after) {
        return new FeedbackFeed(items, items.isEmpty() ? after : items.getLast().number());
    }
}

package org.anxin.intake.feedback;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.anxin.contracts.intake.ReferralFeedback;
import org.anxin.contracts.value.FeedbackStage;
import org.anxin.webhooks.FeedEntry;
import org.anxin.webhooks.WebhookFeed;

/** The feed as webhooks: an entry is its own data, since it holds nothing personal. Its type is the stage, such as {@code referral.return_asked}. */
@Singleton
class FeedbackWebhooks implements WebhookFeed {
    private static final Set<String> TYPES =
            Arrays.stream(FeedbackStage.values()).map(FeedbackWebhooks::type).collect(Collectors.toUnmodifiableSet());

    @Override
    public Set<String> types() {
        return TYPES;
    }

    @Override
    public List<FeedEntry> after(Connection connection, long number, int limit) throws SQLException {
        return FeedbackTable.after(connection, number, limit).stream()
                .map(FeedbackWebhooks::entry)
                .toList();
    }

    private static FeedEntry entry(ReferralFeedback entry) {
        var referral = entry.referral();
        return new FeedEntry(
                entry.number(),
                entry.id().value(),
                entry.centre(),
                referral.source().value(),
                type(entry.stage()),
                entry.occurredAt(),
                // A number may have slashes.
                "/intake/referrals/" + referral.source().value() + '/'
                        + URLEncoder.encode(referral.number().value(), UTF_8),
                entry);
    }

    private static String type(FeedbackStage stage) {
        return "referral." + stage.name().toLowerCase(Locale.ROOT);
    }
}

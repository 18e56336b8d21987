package org.anxin.mediation.notice;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.anxin.contracts.value.EscalationStep;
import org.anxin.webhooks.FeedEntry;
import org.anxin.webhooks.WebhookFeed;

/** What departments are told as webhooks: an entry is its own data, since it holds nothing personal. Its type is the step, such as {@code escalation.handed_over}. */
@Singleton
class NoticeWebhooks implements WebhookFeed {
    private static final Set<String> TYPES =
            Arrays.stream(EscalationStep.values()).map(NoticeWebhooks::type).collect(Collectors.toUnmodifiableSet());

    @Override
    public Set<String> types() {
        return TYPES;
    }

    @Override
    public List<FeedEntry> after(Connection connection, long number, int limit) throws SQLException {
        return NoticeTable.after(connection, number, limit).stream()
                .map(NoticeWebhooks::entry)
                .toList();
    }

    private static FeedEntry entry(NoticeTable.Placed placed) {
        var notice = placed.notice();
        var department = notice.department().value();
        return new FeedEntry(
                placed.number(),
                notice.id().value(),
                notice.centre(),
                department,
                type(notice.type()),
                notice.occurredAt(),
                "/mediation/escalations/" + notice.matter().value() + '/' + department,
                notice);
    }

    private static String type(EscalationStep step) {
        return "escalation." + step.name().toLowerCase(Locale.ROOT);
    }
}

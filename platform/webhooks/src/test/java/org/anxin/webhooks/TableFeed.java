package org.anxin.webhooks;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.anxin.contracts.value.CentreCode;

/** A feed that tests write into. */
@Singleton
class TableFeed implements WebhookFeed {
    @Override
    public Set<String> types() {
        return Set.of("thing.made", "thing.broken");
    }

    @Override
    public List<FeedEntry> after(Connection connection, long number, int limit) throws SQLException {
        try (var query = connection.prepareStatement(
                "SELECT number, id, owner, type FROM feed WHERE number > ? ORDER BY number LIMIT ?")) {
            query.setLong(1, number);
            query.setInt(2, limit);
            try (var rows = query.executeQuery()) {
                var entries = new ArrayList<FeedEntry>();
                while (rows.next()) {
                    entries.add(new FeedEntry(
                            rows.getLong(1),
                            rows.getObject(2, UUID.class),
                            new CentreCode("zone-1"),
                            rows.getString(3),
                            rows.getString(4),
                            Instant.parse("2026-03-02T01:00:00Z"),
                            "/mediation/things/" + rows.getLong(1),
                            Map.of("number", rows.getLong(1))));
                }
                return entries;
            }
        }
    }
}

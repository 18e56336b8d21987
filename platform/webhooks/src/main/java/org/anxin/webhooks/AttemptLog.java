package org.anxin.webhooks;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.anxin.service.rest.Cursor;
import org.jspecify.annotations.Nullable;

/** What was tried: the last 1,000 attempts of each endpoint. */
@Singleton
class AttemptLog {
    static final int KEPT = 1000;

    void add(Connection connection, UUID endpoint, Attempt attempt) throws SQLException {
        try (var insert =
                connection.prepareStatement("INSERT INTO webhook_attempt VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setObject(1, attempt.id());
            insert.setObject(2, endpoint);
            insert.setObject(3, attempt.message());
            insert.setObject(4, attempt.number(), Types.BIGINT);
            insert.setInt(5, attempt.attempt());
            insert.setString(6, attempt.result().name());
            insert.setObject(7, attempt.status(), Types.INTEGER);
            insert.setInt(8, attempt.tookMillis());
            insert.setObject(9, attempt.at().atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }

    /** Forgets what is older than the attempts that are kept. */
    void trim(Connection connection, UUID endpoint) throws SQLException {
        try (var delete =
                connection.prepareStatement("DELETE FROM webhook_attempt WHERE endpoint_id = ? AND (at, id) <= ("
                        + "SELECT at, id FROM webhook_attempt WHERE endpoint_id = ? ORDER BY at DESC, id DESC OFFSET "
                        + KEPT
                        + " LIMIT 1)")) {
            delete.setObject(1, endpoint);
            delete.setObject(2, endpoint);
            delete.executeUpdate();
        }
    }

    /** Attempts, latest first. */
    List<Attempt> latest(Connection connection, UUID endpoint, @Nullable Cursor before, int limit) throws SQLException {
        try (var query = connection.prepareStatement(
                "SELECT id, message_id, number, attempt, result, status, took_millis, at FROM webhook_attempt"
                        + " WHERE endpoint_id = ? AND (?::timestamptz IS NULL OR (at, id) < (?, ?))"
                        + " ORDER BY at DESC, id DESC LIMIT ?")) {
            var time = before == null ? null : before.time().atOffset(ZoneOffset.UTC);
            query.setObject(1, endpoint);
            query.setObject(2, time, Types.TIMESTAMP_WITH_TIMEZONE);
            query.setObject(3, time, Types.TIMESTAMP_WITH_TIMEZONE);
            query.setObject(4, before == null ? null : before.id(), Types.OTHER);
            query.setInt(5, limit);
            try (var rows = query.executeQuery()) {
                var attempts = new ArrayList<Attempt>();
                while (rows.next()) {
                    attempts.add(new Attempt(
                            rows.getObject(1, UUID.class),
                            rows.getObject(2, UUID.class),
                            rows.getObject(3, Long.class),
                            rows.getInt(4),
                            Result.valueOf(rows.getString(5)),
                            rows.getObject(6, Integer.class),
                            rows.getInt(7),
                            rows.getObject(8, OffsetDateTime.class).toInstant()));
                }
                return attempts;
            }
        }
    }
}

package org.anxin.webhooks;

import jakarta.inject.Singleton;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anxin.contracts.value.CentreCode;
import org.jspecify.annotations.Nullable;

/** The endpoints as rows. Every change of their progress names what it was made from, so that no two can overwrite each other. */
@Singleton
class EndpointTable {
    private static final String COLUMNS = "id, centre, owner, url, types, secret, previous_secret, previous_until,"
            + " disabled_because, after_number, failures, due_at, again_from, again_to, created_at";

    private static final String MINE = " WHERE id = ? AND centre = ? AND (?::text IS NULL OR owner = ?)";

    /** How long an instance that died while it was sending holds an endpoint up. */
    private static final String LEASE = "now() + interval '60 seconds'";

    private static final String SAVE =
            "UPDATE webhook_endpoint SET disabled_because = ?, after_number = ?, failures = ?, due_at = ?,"
                    + " again_from = ?, again_to = ?, busy_until = CASE WHEN busy_until IS NULL THEN NULL ELSE " + LEASE
                    + " END"
                    + " WHERE id = ? AND disabled_because IS NOT DISTINCT FROM ? AND after_number = ? AND failures = ? AND due_at = ?"
                    + " AND again_from IS NOT DISTINCT FROM ? AND again_to IS NOT DISTINCT FROM ?"
                    + " RETURNING " + COLUMNS;

    /** False when there is one for this centre, owner and URL. */
    boolean insert(Connection connection, Endpoint endpoint) throws SQLException {
        try (var insert = connection.prepareStatement("INSERT INTO webhook_endpoint (" + COLUMNS
                + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")) {
            insert.setObject(1, endpoint.id());
            insert.setString(2, endpoint.centre().value());
            insert.setString(3, endpoint.owner());
            insert.setString(4, endpoint.url().toString());
            insert.setArray(5, connection.createArrayOf("text", endpoint.types().toArray()));
            set(insert, 6, endpoint.secrets());
            set(insert, 9, endpoint.progress());
            insert.setObject(15, utc(endpoint.createdAt()));
            return insert.executeUpdate() == 1;
        }
    }

    /** How many endpoints an owner has. */
    int count(Connection connection, CentreCode centre, String owner) throws SQLException {
        try (var query =
                connection.prepareStatement("SELECT count(*) FROM webhook_endpoint WHERE centre = ? AND owner = ?")) {
            query.setString(1, centre.value());
            query.setString(2, owner);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    /** All that may be seen, oldest first. */
    List<Endpoint> all(Connection connection, CentreCode centre, @Nullable String owner, int limit)
            throws SQLException {
        try (var query = connection.prepareStatement("SELECT " + COLUMNS + " FROM webhook_endpoint"
                + " WHERE centre = ? AND (?::text IS NULL OR owner = ?) ORDER BY id LIMIT ?")) {
            query.setString(1, centre.value());
            query.setString(2, owner);
            query.setString(3, owner);
            query.setInt(4, limit);
            return read(query);
        }
    }

    /** One of those that may be seen; nobody else changes it before the transaction ends. */
    Optional<Endpoint> lock(Connection connection, UUID id, CentreCode centre, @Nullable String owner)
            throws SQLException {
        try (var query =
                connection.prepareStatement("SELECT " + COLUMNS + " FROM webhook_endpoint" + MINE + " FOR UPDATE")) {
            query.setObject(1, id);
            query.setString(2, centre.value());
            query.setString(3, owner);
            query.setString(4, owner);
            return read(query).stream().findFirst();
        }
    }

    void delete(Connection connection, UUID id) throws SQLException {
        try (var delete = connection.prepareStatement("DELETE FROM webhook_endpoint WHERE id = ?")) {
            delete.setObject(1, id);
            delete.executeUpdate();
        }
    }

    void saveSecrets(Connection connection, UUID id, SealedSecrets secrets) throws SQLException {
        try (var update = connection.prepareStatement(
                "UPDATE webhook_endpoint SET secret = ?, previous_secret = ?, previous_until = ? WHERE id = ?")) {
            set(update, 1, secrets);
            update.setObject(4, id);
            update.executeUpdate();
        }
    }

    /** The endpoint as it is then; empty, and nothing is changed, when its progress is no longer what it was made from. */
    Optional<Endpoint> save(Connection connection, Endpoint from, Progress to) throws SQLException {
        try (var update = connection.prepareStatement(SAVE)) {
            set(update, 1, to);
            update.setObject(7, from.id());
            set(update, 8, from.progress());
            return read(update).stream().findFirst();
        }
    }

    /** The endpoints that have something to send, are due, and are nobody's: those that have not got as far as the feed was seen to go. */
    List<UUID> due(Connection connection, long tail) throws SQLException {
        try (var query = connection.prepareStatement("SELECT id FROM webhook_endpoint WHERE disabled_because IS NULL"
                + " AND due_at <= platform_now() AND (after_number < ? OR again_from IS NOT NULL)"
                + " AND (busy_until IS NULL OR busy_until < now())")) {
            query.setLong(1, tail);
            try (var rows = query.executeQuery()) {
                var ids = new ArrayList<UUID>();
                while (rows.next()) {
                    ids.add(rows.getObject(1, UUID.class));
                }
                return ids;
            }
        }
    }

    /**
     * Takes an endpoint.
     *
     * @param by names the taking, for its release
     * @return empty when another has it, or there is nothing to do any more.
     */
    Optional<Endpoint> claim(Connection connection, UUID id, UUID by) throws SQLException {
        try (var update = connection.prepareStatement("UPDATE webhook_endpoint SET busy_by = ?, busy_until = " + LEASE
                + " WHERE id = ? AND disabled_because IS NULL AND due_at <= platform_now()"
                + " AND (busy_until IS NULL OR busy_until < now()) RETURNING " + COLUMNS)) {
            update.setObject(1, by);
            update.setObject(2, id);
            return read(update).stream().findFirst();
        }
    }

    /** Gives an endpoint up; one whose lease ran out is somebody else's by now and stays so. */
    void release(Connection connection, UUID id, UUID by) throws SQLException {
        try (var update = connection.prepareStatement(
                "UPDATE webhook_endpoint SET busy_by = NULL, busy_until = NULL WHERE id = ? AND busy_by = ?")) {
            update.setObject(1, id);
            update.setObject(2, by);
            update.executeUpdate();
        }
    }

    /** How all endpoints stand. */
    Counts counts(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement("SELECT min(after_number) FILTER (WHERE disabled_because IS NULL),"
                        + " count(*) FILTER (WHERE disabled_because IS NULL AND failures = 0),"
                        + " count(*) FILTER (WHERE disabled_because IS NULL AND failures > 0),"
                        + " count(*) FILTER (WHERE disabled_because IN ('GONE', 'EXHAUSTED')) FROM webhook_endpoint");
                var rows = query.executeQuery()) {
            rows.next();
            return new Counts(rows.getObject(1, Long.class), rows.getInt(2), rows.getInt(3), rows.getInt(4));
        }
    }

    /**
     * How all endpoints stand.
     *
     * @param furthestBehind the lowest number that an enabled one has got to; null when there is none
     * @param lost those that were disabled because they failed
     */
    record Counts(@Nullable Long furthestBehind, int well, int failing, int lost) {}

    private static void set(PreparedStatement statement, int from, SealedSecrets secrets) throws SQLException {
        statement.setBytes(from, secrets.current());
        statement.setBytes(from + 1, secrets.previous());
        statement.setObject(from + 2, secrets.previousUntil() == null ? null : utc(secrets.previousUntil()));
    }

    private static void set(PreparedStatement statement, int from, Progress progress) throws SQLException {
        var because = progress.disabledBecause();
        var again = progress.again();
        statement.setString(from, because == null ? null : because.name());
        statement.setLong(from + 1, progress.after());
        statement.setInt(from + 2, progress.failures());
        statement.setObject(from + 3, utc(progress.dueAt()));
        statement.setObject(from + 4, again == null ? null : again.from(), java.sql.Types.BIGINT);
        statement.setObject(from + 5, again == null ? null : again.to(), java.sql.Types.BIGINT);
    }

    private static List<Endpoint> read(PreparedStatement statement) throws SQLException {
        try (var rows = statement.executeQuery()) {
            var endpoints = new ArrayList<Endpoint>();
            while (rows.next()) {
                endpoints.add(endpoint(rows));
            }
            return endpoints;
        }
    }

    private static Endpoint endpoint(ResultSet row) throws SQLException {
        var because = row.getString(9);
        var again = row.getObject(13, Long.class);
        return new Endpoint(
                row.getObject(1, UUID.class),
                new CentreCode(row.getString(2)),
                row.getString(3),
                URI.create(row.getString(4)),
                List.of((String[]) row.getArray(5).getArray()),
                new SealedSecrets(row.getBytes(6), row.getBytes(7), time(row, 8)),
                new Progress(
                        because == null ? null : Progress.Disabled.valueOf(because),
                        row.getLong(10),
                        row.getInt(11),
                        row.getObject(12, OffsetDateTime.class).toInstant(),
                        again == null ? null : new Progress.Range(again, row.getLong(14))),
                row.getObject(15, OffsetDateTime.class).toInstant());
    }

    private static @Nullable Instant time(ResultSet row, int column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}

package org.anxin.benchmarks.clocks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.anxin.benchmarks.frame.LocalPlatform;
import org.anxin.embedded.EmbeddedPostgreSql;

/**
 * What a peer's timer does when it fires: one transaction that changes the row of an order and adds an event of as many bytes as dispatch's. Dispatch
 * also reads and folds the order's stream, replaces its timers and publishes the event: the peers are spared that.
 */
final class PeerWork implements AutoCloseable {
    private static final String DATABASE = "peer";
    private static final int CONNECTIONS = 60;

    private final LocalPlatform platform;
    private final HikariDataSource pool;
    private final String data;
    private final String metadata;

    PeerWork(LocalPlatform platform, int orders) throws SQLException {
        this.platform = platform;
        try (var connection = platform.connect("dispatch");
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "SELECT data, metadata FROM event WHERE type = 'dispatch.clock-warned.v1' LIMIT 1")) {
            row.next();
            data = row.getString(1);
            metadata = row.getString(2);
        }
        try (var connection = platform.connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + DATABASE);
        }
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("""
                    CREATE TABLE peer_order (id uuid PRIMARY KEY, warned boolean NOT NULL, other text NOT NULL) WITH (fillfactor = 90);
                    CREATE TABLE peer_event (
                      position bigint GENERATED ALWAYS AS IDENTITY, transaction_id xid8 NOT NULL DEFAULT pg_current_xact_id(), stream_id uuid NOT NULL,
                      stream_version bigint NOT NULL, due_at timestamptz NOT NULL, recorded_at timestamptz NOT NULL DEFAULT now(),
                      data json NOT NULL, metadata json NOT NULL, hash bytea NOT NULL, PRIMARY KEY (stream_id, stream_version));
                    CREATE UNIQUE INDEX peer_event_relay ON peer_event (transaction_id, position);
                    INSERT INTO peer_order SELECT gen_random_uuid(), false, repeat('x', 200) FROM generate_series(1, %d)""".formatted(orders));
        }
        var config = new HikariConfig();
        config.setJdbcUrl(platform.jdbcUrl(DATABASE));
        config.setUsername(EmbeddedPostgreSql.USER);
        config.setPassword(EmbeddedPostgreSql.PASSWORD);
        config.setMaximumPoolSize(CONNECTIONS);
        pool = new HikariDataSource(config);
    }

    /** The database that orders, events and the peer's timers are in. */
    HikariDataSource pool() {
        return pool;
    }

    /** A connection of its own, the caller's to close. */
    Connection connect() throws SQLException {
        return platform.connect(DATABASE);
    }

    /** Does the work of one order that was due. */
    void fire(UUID order, Instant due) throws SQLException {
        try (var connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            try (var change = connection.prepareStatement("UPDATE peer_order SET warned = true WHERE id = ?");
                    var add = connection.prepareStatement("""
                            INSERT INTO peer_event (stream_id, stream_version, due_at, data, metadata, hash)
                            VALUES (?, 2, ?::timestamptz, ?::json, ?::json, ?)""")) {
                change.setObject(1, order);
                change.executeUpdate();
                add.setObject(1, order);
                add.setString(2, due.toString());
                add.setString(3, data);
                add.setString(4, metadata);
                add.setBytes(5, new byte[32]);
                add.executeUpdate();
                connection.commit();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    /** How late a stretch was; call it when all of it has fired. */
    Lateness lateness(Stretch stretch) throws SQLException {
        try (var connection = connect()) {
            return Lateness.read(connection, """
                    SELECT stream_id, (extract(epoch FROM pg_xact_commit_timestamp(xmin) - due_at) * 1000000)::bigint
                      FROM peer_event WHERE due_at >= '%s' AND due_at < '%s'""".formatted(stretch.from(), stretch.to()), stretch);
        }
    }

    /** How many of a stretch have fired. */
    long fired(Stretch stretch) throws SQLException {
        return platform.count(
                DATABASE,
                "SELECT count(*) FROM peer_event WHERE due_at >= '%s' AND due_at < '%s'"
                        .formatted(stretch.from(), stretch.to()));
    }

    /** Orders that wait for their warning again, for the next peer. */
    void reset() throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("TRUNCATE peer_event");
            statement.execute("VACUUM (ANALYZE)");
            statement.execute("CHECKPOINT");
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}

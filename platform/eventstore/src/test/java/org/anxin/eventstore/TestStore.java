package org.anxin.eventstore;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.anxin.embedded.EmbeddedPostgreSql;
import org.postgresql.ds.PGSimpleDataSource;

/** A database with the event store's tables and a handler over it. */
final class TestStore implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(60);

    final PGSimpleDataSource database = new PGSimpleDataSource();
    final StoreGate gate = new StoreGate();
    final Pool pool;
    final CommandHandler<Tally.Command, Tally.Event, Tally.State, Tally.TooMuch> tallies;
    private final Vertx vertx = Vertx.vertx();

    /** Opens a store on a database that is there; {@code fresh} makes it first. */
    TestStore(EmbeddedPostgreSql server, String name, int connections) {
        database.setUrl(server.jdbcUrl(name));
        database.setUser(EmbeddedPostgreSql.USER);
        database.setPassword(EmbeddedPostgreSql.PASSWORD);
        var connect = PgConnectOptions.fromUri(server.reactiveUrl(name))
                .setUser(EmbeddedPostgreSql.USER)
                .setPassword(EmbeddedPostgreSql.PASSWORD)
                .setCachePreparedStatements(true)
                .setReconnectAttempts(3);
        pool = Pool.newInstance(PgBuilder.pool()
                .with(new PoolOptions().setMaxSize(connections))
                .connectingTo(connect)
                .using(vertx.getDelegate())
                .build());
        tallies = new CommandHandler<>(pool, Tally.TYPE, Instant::now, gate, GroupSizes.UNHEARD);
    }

    static TestStore fresh(EmbeddedPostgreSql server, int connections) {
        var name = "store_" + UUID.randomUUID().toString().replace('-', '_');
        server.createDatabases(List.of(name));
        var store = new TestStore(server, name, connections);
        store.migrate();
        store.open();
        return store;
    }

    /** Without holding it against a log. */
    void open() {
        try (var connection = database.getConnection()) {
            gate.open(StoreLife.read(connection));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void migrate() {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            for (var name : List.of("V001__event_store", "V022__store_life")) {
                try (var script = TestStore.class.getResourceAsStream("/db/eventstore/" + name + ".sql")) {
                    statement.execute(new String(script.readAllBytes(), UTF_8));
                }
            }
            statement.execute(Tally.SCHEMA);
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    Handled<Tally.State, Tally.TooMuch> add(UUID stream, long amount) {
        return tallies.handle(Tally.add(stream, amount, Instant.now())).await().atMost(PATIENCE);
    }

    /** Lets a relay carry everything to the log. */
    void carryTo(TestBroker broker) {
        try (var relay = new EventRelay(database, broker::producer, new TestFormat(), Duration.ofMillis(20), gate)) {
            relay.start();
            while (count("""
                    SELECT count(*) FROM event e, store_state s
                    WHERE (e.incarnation, e.transaction_id, e.position) > (s.cursor_incarnation, s.cursor_transaction_id, s.cursor_position)""") > 0) {
                Thread.onSpinWait();
            }
        }
    }

    long count(String sql) {
        try (var connection = database.getConnection()) {
            return count(connection, sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static long count(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    void execute(String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        pool.close().await().atMost(PATIENCE);
        vertx.close().await().atMost(PATIENCE);
    }
}

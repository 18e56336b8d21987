package org.anxin.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.pgclient.PgException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.anxin.embedded.EmbeddedPostgreSql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** A database that is replaced by an older copy of it while the store runs: nothing is written to it before it was held against the log. */
class ReplacedDatabaseTest {
    private final UUID stream = UUID.randomUUID();
    private final String copy = "copy_" + UUID.randomUUID().toString().replace('-', '_');
    private final PGSimpleDataSource server = new PGSimpleDataSource();
    private String name;
    private TestBroker broker;
    private TestStore store;

    @BeforeEach
    void start() throws Exception {
        broker = TestBroker.emptied();
        store = TestStore.fresh(TestDatabase.server(), 4);
        name = store.database.getDatabaseName();
        server.setUrl(TestDatabase.server().jdbcUrl("postgres"));
        server.setUser(EmbeddedPostgreSql.USER);
        server.setPassword(EmbeddedPostgreSql.PASSWORD);
    }

    @AfterEach
    void stop() {
        store.close();
    }

    @Test
    void nothingIsWrittenToAnOlderCopyUntilItWasHeldAgainstTheLog() throws Exception {
        // Given a copy from before the second event, and a store, its relay and its watch that run
        store.add(stream, 5);
        store.carryTo(broker);
        store.close();
        sql("CREATE DATABASE %s TEMPLATE %s".formatted(copy, name));
        store = new TestStore(TestDatabase.server(), name, 4);
        assertThat(reconcile(store.gate)).isEqualTo(new StartUp.Fits(1));
        store.add(stream, 7);
        try (var relay = relay(store.gate);
                var watch = new StoreWatch(store.database, store.gate, () -> {})) {
            relay.start();
            await(this::isCarried);
            // When the copy takes its place
            sql("ALTER DATABASE %s ALLOW_CONNECTIONS false".formatted(name));
            sql("SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE datname = '%s'".formatted(name));
            sql("ALTER DATABASE %1$s RENAME TO %1$s_lost".formatted(name));
            sql("ALTER DATABASE %s RENAME TO %s".formatted(copy, name));
            // Then the next command is refused by the database, though nobody has noticed yet
            assertThat(store.gate.isOpen()).isTrue();
            await(() -> refusedWith("55A01"));
            // And when somebody looks, the gate is shut for good
            watch.start();
            await(store.gate::isReplaced);
            assertThatThrownBy(() -> store.add(stream, 8)).isInstanceOf(StoreNotReadyException.class);
            await(() -> !relay.status().active());
        }
        assertThat(store.count("SELECT count(*) FROM event")).isEqualTo(1);
        assertThat(broker.readAll()).hasSize(2);

        // When the service begins anew
        store.close();
        store = new TestStore(TestDatabase.server(), name, 4);
        assertThat(reconcile(store.gate)).isEqualTo(new StartUp.Restored(2, 1));
        store.add(stream, 9);
        store.carryTo(broker);

        // Then the log goes on without a fork: it repeats what was imported, and holds one event in each place
        var format = new TestFormat();
        var events = broker.readAll().stream().map(format::read).toList();
        assertThat(events.stream().map(StoredEvent::id).distinct()).hasSize(3);
        assertThat(events.stream().map(StoredEvent::version).distinct()).containsExactly(1L, 2L, 3L);
    }

    @Test
    void aCopyThatIsPutIntoTheDatabaseIsNoticedByWhatItHasForgotten() throws Exception {
        // Given
        store.add(stream, 5);
        sql(store.database, "CREATE TABLE backup AS TABLE store_state");
        try (var relay = relay(store.gate)) {
            relay.start();
            await(this::isCarried);
            // When
            sql(store.database, "TRUNCATE store_state; INSERT INTO store_state TABLE backup");
            store.add(stream, 7);
            // Then
            await(store.gate::isReplaced);
        }
    }

    @Test
    void anotherServerIsAnotherDatabase() throws Exception {
        sql(store.database, "UPDATE store_state SET system_identifier = 1");
        assertThat(reconcile(new StoreGate())).isEqualTo(new StartUp.Restored(2, 0));
        assertThat(reconcile(new StoreGate())).isEqualTo(new StartUp.Fits(2));
        // And who held the earlier incarnation against the log has to begin anew
        store.gate.look(life());
        assertThat(store.gate.isReplaced()).isTrue();
    }

    @Test
    void onlyWhatHasEverythingGoesOn() {
        var before = new StoreLife("1/5", "a", 1, 100);
        assertThat(new StoreLife("2/5", "a", 1, 100).goesOnFrom(before)).isTrue();
        assertThat(new StoreLife("2/5", "a", 1, 99).goesOnFrom(before)).isFalse();
        assertThat(new StoreLife("2/5", "b", 1, 200).goesOnFrom(before)).isFalse();
        assertThat(new StoreLife("1/5", "a", 2, 200).goesOnFrom(before)).isFalse();
    }

    private boolean refusedWith(String state) {
        try {
            store.add(stream, 8);
            throw new AssertionError("the copy was written to");
        } catch (PgException e) {
            return state.equals(e.getSqlState());
        } catch (RuntimeException connectionIsGone) {
            return false;
        }
    }

    private StoreLife life() throws SQLException {
        try (var connection = store.database.getConnection()) {
            return StoreLife.read(connection);
        }
    }

    private StartUp reconcile(StoreGate gate) throws Exception {
        return new Reconciliation(
                        store.database,
                        broker::consumer,
                        new TestFormat(),
                        List.of(TestFormat.TOPIC),
                        List.of(Tally.TYPE))
                .run(gate);
    }

    private EventRelay relay(StoreGate gate) {
        return new EventRelay(store.database, broker::producer, new TestFormat(), Duration.ofMillis(20), gate);
    }

    private boolean isCarried() {
        return store.count("""
                SELECT count(*) FROM event e, store_state s
                WHERE (e.incarnation, e.transaction_id, e.position) > (s.cursor_incarnation, s.cursor_transaction_id, s.cursor_position)""") == 0;
    }

    private void sql(String sql) throws SQLException {
        sql(server, sql);
    }

    private static void sql(PGSimpleDataSource database, String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void await(BooleanSupplier condition) {
        var deadline = Instant.now().plus(TestStore.PATIENCE);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("not within " + TestStore.PATIENCE);
            }
            Thread.onSpinWait();
        }
    }
}

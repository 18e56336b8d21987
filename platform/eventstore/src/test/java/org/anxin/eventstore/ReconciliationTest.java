package org.anxin.eventstore;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A store that was restored to an older state is held against the log before it takes commands. */
class ReconciliationTest {
    private final UUID stream = UUID.randomUUID();
    private TestBroker broker;
    private TestStore store;

    @BeforeEach
    void start() throws Exception {
        broker = TestBroker.emptied();
        store = TestStore.fresh(TestDatabase.server(), 4);
    }

    @AfterEach
    void stop() throws Exception {
        store.close();
    }

    @Test
    void letsAStoreThatFitsGoOn() throws Exception {
        // Given
        store.add(stream, 5);
        store.carryTo(broker);

        // Then
        assertThat(reconcile()).isEqualTo(new StartUp.Fits(1));
    }

    @Test
    void importsWhatARestoredStoreLacksAndBeginsANewIncarnation() throws Exception {
        // Given a copy of the store from before two of three events
        store.add(stream, 5);
        store.carryTo(broker);
        backUp();
        store.add(stream, 7);
        store.add(stream, 9);
        store.carryTo(broker);
        var lost = StreamReader.read(store.pool, stream).await().atMost(TestStore.PATIENCE);
        restore();
        assertThat(store.count("SELECT count(*) FROM event")).isEqualTo(1);
        store.execute("UPDATE tally_step SET seen = true");

        // When
        var found = reconcile();

        // Then
        assertThat(found).isEqualTo(new StartUp.Restored(2, 2));
        assertThat(StreamReader.read(store.pool, stream).await().atMost(TestStore.PATIENCE))
                .usingRecursiveFieldByFieldElementComparator()
                .isEqualTo(lost);
        assertThat(store.count("SELECT sum FROM tally_view")).isEqualTo(21);
        assertThat(store.count("SELECT count(*) FROM timer")).isEqualTo(1);
        assertThat(store.count("SELECT count(*) FROM tally_step")).isEqualTo(3);
        assertThat(store.count("SELECT step FROM tally_step WHERE seen")).isEqualTo(1);

        // And what is added later comes after it on the log
        store.add(stream, 1);
        store.carryTo(broker);
        assertThat(broker.readAll())
                .extracting(record -> new TestFormat().read(record).version())
                .endsWith(4L)
                .contains(1L, 2L, 3L);
    }

    @Test
    void importsAWholeLostStoreInPieces() throws Exception {
        // Given a database that was emptied, and more events on the log than go into one transaction
        backUp();
        var streams = Stream.generate(UUID::randomUUID).limit(30).toList();
        for (var round = 0; round < 20; round++) {
            for (var each : streams) {
                store.add(each, 1);
            }
        }
        store.carryTo(broker);
        restore();

        // When
        var found = reconcile();

        // Then
        assertThat(found).isEqualTo(new StartUp.Restored(2, 600));
        assertThat(store.count("SELECT count(*) FROM event")).isEqualTo(600);
        assertThat(store.count("SELECT count(*) FROM tally_view WHERE sum = 20"))
                .isEqualTo(30);
    }

    @Test
    void refusesAStoreThatWroteSomethingElseInTheSamePlace() throws Exception {
        // Given
        store.add(stream, 5);
        store.carryTo(broker);
        backUp();
        store.add(stream, 7);
        store.carryTo(broker);
        restore();
        store.add(stream, 8);

        // Then
        assertThatThrownBy(this::reconcile)
                .isInstanceOf(LogMismatchException.class)
                .hasMessageContaining("version 2")
                .hasMessageContaining("keep one of them");
    }

    @Test
    void startsThoughSomebodyWroteInItsName() throws Exception {
        // Given records that no store of ours can have written: one in a stored event's place, one far ahead, one
        // unreadable
        store.add(stream, 5);
        store.carryTo(broker);
        var format = new TestFormat();
        var real = format.read(broker.readAll().getFirst());
        try (var producer = broker.producer()) {
            for (var version : new long[] {1, 99}) {
                producer.send(format.write(new StoredEvent(
                                stream,
                                version,
                                UUID.randomUUID(),
                                real.type(),
                                real.occurredAt(),
                                real.recordedAt(),
                                "{}",
                                "{}",
                                new byte[32])))
                        .get();
            }
            producer.send(new ProducerRecord<>(
                            TestFormat.TOPIC,
                            null,
                            "no id",
                            new byte[0],
                            List.of(new RecordHeader("type", "tally.added.v1".getBytes(UTF_8)))))
                    .get();
        }

        // Then
        assertThat(reconcile()).isEqualTo(new StartUp.Fits(1));
        assertThat(store.count("SELECT count(*) FROM event")).isEqualTo(1);
    }

    @Test
    void refusesALogThatIsShorterThanWhatItAcknowledged() throws Exception {
        // Given
        store.add(stream, 5);
        store.carryTo(broker);
        store.execute("UPDATE relay_offset SET last_offset = last_offset + 10");

        // Then
        assertThatThrownBy(this::reconcile)
                .isInstanceOf(LogMismatchException.class)
                .hasMessageContaining("shorter")
                .hasMessageContaining("Restore the topic");
    }

    private StartUp reconcile() throws Exception {
        return new Reconciliation(
                        store.database,
                        broker::consumer,
                        new TestFormat(),
                        List.of(TestFormat.TOPIC),
                        List.of(Tally.TYPE))
                .run(store.gate);
    }

    private static final List<String> TABLES =
            List.of("event", "tally_view", "timer", "claimed_key", "inbox", "relay_offset", "store_state");

    private void backUp() {
        TABLES.forEach(table -> store.execute("CREATE TABLE backup_%s AS TABLE %s".formatted(table, table)));
    }

    private void restore() {
        TABLES.forEach(table -> store.execute(
                "TRUNCATE %1$s; INSERT INTO %1$s OVERRIDING SYSTEM VALUE TABLE backup_%1$s".formatted(table)));
    }
}

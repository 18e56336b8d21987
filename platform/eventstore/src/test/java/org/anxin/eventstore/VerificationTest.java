package org.anxin.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever changes, drops or reorders a row or a record is found out. */
class VerificationTest {
    private final UUID stream = UUID.randomUUID();
    private TestBroker broker;
    private TestStore store;

    @BeforeEach
    void start() throws Exception {
        broker = TestBroker.emptied();
        store = TestStore.fresh(TestDatabase.server(), 4);
        // Given two streams on the log
        LongStream.of(5, 7, 9).forEach(amount -> store.add(stream, amount));
        store.add(UUID.randomUUID(), 1);
        store.carryTo(broker);
    }

    @AfterEach
    void stop() throws Exception {
        store.close();
    }

    @Test
    void findsNothingWhereAllFits() throws Exception {
        // When there is also an event that the relay hasn't carried yet
        store.add(stream, 11);

        // Then
        assertThat(verify()).isEqualTo(new Verified(2, 5, 4, 0, List.of(), 0));
    }

    @Test
    void countsRepeats() throws Exception {
        // Given a relay that died before its cursor was stored
        store.execute("UPDATE store_state SET cursor_transaction_id = '0', cursor_position = 0");
        store.carryTo(broker);

        // Then
        assertThat(verify()).isEqualTo(new Verified(2, 4, 4, 4, List.of(), 0));
    }

    @Test
    void namesTheRowThatWasChanged() throws Exception {
        store.execute("UPDATE event SET data = '{\"amount\":70}' WHERE stream_version = 2");

        assertThat(verify().findings())
                .containsExactly("stream " + stream + ", version 2 in the store was changed: its hash doesn't follow");
    }

    @Test
    void namesTheRowThatIsMissing() throws Exception {
        store.execute("DELETE FROM event WHERE stream_version = 2");

        assertThat(verify().findings())
                .containsExactly("stream " + stream + ", version 2 is missing in the store, which has 3");
    }

    @Test
    void findsATailThatWasCutOffTheStore() throws Exception {
        store.execute("DELETE FROM event WHERE stream_version = 3");

        assertThat(verify().findings())
                .containsExactly(
                        "stream " + stream + ", the store ends at version 2, the log goes on to 3: its tail was cut");
    }

    @Test
    void findsAStreamThatTheStoreHasLost() throws Exception {
        store.execute("DELETE FROM event WHERE stream_id = '" + stream + "'");

        assertThat(verify().findings())
                .containsExactly("stream " + stream + ", the log has 3 versions, the store none");
    }

    @Test
    void findsATailThatWasCutOffTheLog() throws Exception {
        // Given rows that were carried, and a log that doesn't have them
        store.add(stream, 11);
        store.execute("""
                UPDATE store_state SET cursor_incarnation = e.incarnation, cursor_transaction_id = e.transaction_id, cursor_position = e.position
                FROM (SELECT * FROM event ORDER BY position DESC LIMIT 1) e""");

        // Then
        assertThat(verify().findings())
                .containsExactly(
                        "stream " + stream + ", version 4 was carried to the log and isn't there: its tail was cut");
    }

    @Test
    void findsARecordThatWasMadeUpOnTheLog() throws Exception {
        // Given
        var format = new TestFormat();
        var real = format.read(broker.readAll().stream()
                .filter(record -> record.key().equals(stream.toString()))
                .toList()
                .getLast());
        try (var producer = broker.producer()) {
            for (var version : new long[] {3, 9}) {
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
        }

        // Then
        var found = verify();
        assertThat(found.findings())
                .singleElement()
                .asString()
                .startsWith("stream " + stream + ", version 3 is repeated on the log")
                .endsWith("with other bytes");
        assertThat(found.fits()).isFalse();
    }

    private Verified verify() throws Exception {
        return new Verification(store.database, broker::consumer, new TestFormat(), List.of(TestFormat.TOPIC)).run();
    }
}

package org.anxin.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutboxTest {
    private final UUID stream = UUID.randomUUID();
    private TestStore store;

    @BeforeEach
    void open() {
        store = TestStore.fresh(TestDatabase.server(), 4);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void readsTransactionsInTheOrderOfTheirNumbersNotOfTheirDigits() throws Exception {
        // Given events on both sides of a power of ten: as text, 1000 comes before 999
        store.add(stream, 1);
        store.execute("""
                CREATE PROCEDURE burn() LANGUAGE plpgsql AS $$
                DECLARE goal numeric := power(10, length(pg_current_xact_id()::text)) - 2;
                BEGIN
                  WHILE pg_current_xact_id()::text::numeric < goal LOOP COMMIT; END LOOP;
                END $$""");
        store.execute("CALL burn()");
        for (var i = 0; i < 5; i++) {
            store.add(stream, 1);
        }

        // When
        try (var connection = store.database.getConnection()) {
            var entries = Outbox.next(connection, new RelayCursor(0, "0", 0), 100);

            // Then
            assertThat(entries).extracting(entry -> entry.event().version()).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
            assertThat(entries.getFirst().place().transactionId().length())
                    .isLessThan(entries.getLast().place().transactionId().length());
        }
    }
}

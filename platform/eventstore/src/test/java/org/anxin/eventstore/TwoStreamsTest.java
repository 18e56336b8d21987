package org.anxin.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A command each to two streams: both or neither. */
class TwoStreamsTest {
    private TestStore store;
    private final UUID one = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    @BeforeEach
    void open() {
        store = TestStore.fresh(TestDatabase.server(), 16);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void writesBothTogether() {
        var handled = both(one, 5, other, 7).await().atMost(TestStore.PATIENCE);

        if (!(handled instanceof Handled.Done<Tally.State, Tally.TooMuch>(var state, var events))) {
            throw new AssertionError(handled);
        }
        assertThat(events).hasSize(2);
        assertThat(state.sum()).isEqualTo(5);
        assertThat(store.count("SELECT count(*) FROM tally_view")).isEqualTo(2);
        assertThat(store.count("SELECT count(DISTINCT transaction_id::text) FROM event"))
                .isEqualTo(1);
    }

    @Test
    void writesNothingWhenOneOfThemIsRefused() {
        both(one, 5, other, 7).await().atMost(TestStore.PATIENCE);

        assertThat(both(one, 5, other, 2_000_000).await().atMost(TestStore.PATIENCE))
                .isInstanceOf(Handled.Refused.class);
        assertThat(both(one, 2_000_000, other, 5).await().atMost(TestStore.PATIENCE))
                .isInstanceOf(Handled.Refused.class);

        assertThat(store.count("SELECT count(*) FROM event")).isEqualTo(2);
        assertThat(store.count("SELECT sum(sum) FROM tally_view")).isEqualTo(12);
    }

    @Test
    void writesOneWhenTheOtherHasNothingToDo() {
        both(one, 5, other, 7).await().atMost(TestStore.PATIENCE);
        both(one, 0, other, 1).await().atMost(TestStore.PATIENCE);

        assertThat(store.count("SELECT sum(sum) FROM tally_view")).isEqualTo(13);
        assertThat(store.count("SELECT count(*) FROM event")).isEqualTo(3);
    }

    @Test
    void neverBlocksWhoeverWantsTheSamePairTheOtherWayRound() {
        var wanted = new ArrayList<Uni<Handled<Tally.State, Tally.TooMuch>>>();
        for (var i = 0; i < 200; i++) {
            wanted.add(i % 2 == 0 ? both(one, 1, other, 1) : both(other, 1, one, 1));
        }

        Uni.join().all(wanted).andFailFast().await().atMost(TestStore.PATIENCE);

        assertThat(store.count("SELECT min(sum) FROM tally_view")).isEqualTo(200);
        assertThat(store.count("SELECT max(sum) FROM tally_view")).isEqualTo(200);
    }

    @Test
    void aRecordOfTheLogTakesEffectOnBothOnceAndOnNeitherWhenOneIsRefused() {
        assertThat(byRecord(1, 5, 2_000_000)).isInstanceOf(Handled.Refused.class);
        assertThat(store.count("SELECT count(*) FROM event")).isZero();

        assertThat(byRecord(1, 5, 7)).isInstanceOf(Handled.Done.class);
        assertThat(byRecord(1, 5, 7)).isInstanceOf(Handled.Skipped.class);

        assertThat(store.count("SELECT count(*) FROM event")).isEqualTo(2);
        assertThat(store.count("SELECT sum(sum) FROM tally_view")).isEqualTo(12);
    }

    private Handled<Tally.State, Tally.TooMuch> byRecord(long sequence, long amount, long otherAmount) {
        var record = new LogRecord("matters", 0, sequence, "{}", new byte[] {1});
        return store.tallies
                .handleBoth(
                        Tally.add(one, amount, Instant.now()),
                        Tally.add(other, otherAmount, Instant.now()),
                        new Delivery("other", sequence, record, null))
                .await()
                .atMost(TestStore.PATIENCE);
    }

    @Test
    void wantsTwoStreams() {
        assertThatThrownBy(() -> both(one, 1, one, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private Uni<Handled<Tally.State, Tally.TooMuch>> both(UUID first, long amount, UUID second, long otherAmount) {
        return store.tallies.handleBoth(
                Tally.add(first, amount, Instant.now()), Tally.add(second, otherAmount, Instant.now()));
    }
}

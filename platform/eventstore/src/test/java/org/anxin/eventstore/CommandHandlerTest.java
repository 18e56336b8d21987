package org.anxin.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CommandHandlerTest {
    private static final Instant NOON = Instant.parse("2026-01-05T04:00:00Z");

    private TestStore store;
    private final UUID stream = UUID.randomUUID();

    @BeforeEach
    void open() {
        store = TestStore.fresh(TestDatabase.server(), 16);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void writesEventsViewAndTimersTogether() {
        // When
        store.add(stream, 5);
        var handled = store.add(stream, 7);

        // Then
        assertThat(handled)
                .isInstanceOfSatisfying(
                        Handled.Done.class,
                        done -> assertThat(done.state())
                                .extracting("additions", "sum")
                                .containsExactly(2, 12L));
        assertThat(store.count("SELECT count(*) FROM event")).isEqualTo(2);
        assertThat(store.count("SELECT sum FROM tally_view")).isEqualTo(12);
        assertThat(store.count("SELECT count(*) FROM timer")).isEqualTo(1);
    }

    @Test
    void storesTextByteForByteAndChainsTheHashes() {
        // When
        store.add(stream, 5);
        store.add(stream, 7);

        // Then
        var events = StreamReader.read(store.pool, stream).await().atMost(TestStore.PATIENCE);
        assertThat(events).extracting(StoredEvent::data).containsExactly("{ \"amount\" : 5 }", "{ \"amount\" : 7 }");
        assertThat(events.get(0).hash()).isEqualTo(HashChain.hash(null, events.get(0)));
        assertThat(events.get(1).hash()).isEqualTo(HashChain.hash(events.get(0).hash(), events.get(1)));
    }

    @Test
    void leavesNothingBehindWhenTheViewFails() {
        // Given a view that can't show a sum of 666
        store.add(stream, 600);

        // When
        assertThatThrownBy(() -> store.add(stream, 66)).hasMessageContaining("tally_view");

        // Then
        assertThat(store.count("SELECT count(*) FROM event")).isEqualTo(1);
        assertThat(store.count("SELECT sum FROM tally_view")).isEqualTo(600);
        assertThat(store.add(stream, 1)).isInstanceOf(Handled.Done.class);
    }

    @Test
    void leavesNothingOfAnOpeningWhenTheViewFailsAndTakesTheOthersOfItsGroup() {
        // When many open at once, one of them with a view that fails
        var opened = new ArrayList<Uni<Boolean>>();
        for (var i = 0; i < 40; i++) {
            var amount = i == 17 ? 666 : i + 1;
            opened.add(open(UUID.randomUUID(), amount, "number-" + i)
                    .map(_ -> true)
                    .onFailure()
                    .recoverWithItem(false));
        }
        var results = Uni.join().all(opened).andFailFast().await().atMost(TestStore.PATIENCE);

        // Then
        assertThat(results).containsOnlyOnce(false);
        assertThat(store.count("SELECT count(*) FROM event")).isEqualTo(39);
        assertThat(store.count("SELECT count(*) FROM claimed_key")).isEqualTo(39);
    }

    @Test
    void opensOneStreamPerKeyHoweverManyAskAtOnce() {
        // When
        var asked = new ArrayList<Uni<Opened<Tally.State, Tally.TooMuch>>>();
        for (var i = 0; i < 200; i++) {
            asked.add(open(UUID.randomUUID(), 5, "the-number"));
        }
        var answers = Uni.join().all(asked).andFailFast().await().atMost(TestStore.PATIENCE);

        // Then
        assertThat(answers).filteredOn(Opened.Done.class::isInstance).hasSize(1);
        var holder = store.count("SELECT count(DISTINCT stream_id) FROM event");
        assertThat(holder).isEqualTo(1);
        assertThat(answers)
                .filteredOn(Opened.Taken.class::isInstance)
                .hasSize(199)
                .allSatisfy(taken ->
                        assertThat(((Opened.Taken<?, ?>) taken).answer()).isEqualTo("{\"sum\":5}"));
    }

    @Test
    void opensManyTogetherWithWhatTheCallerWritesOrNone() {
        // When
        var first = openAll(
                List.of("a", "b"),
                connection -> connection
                        .query("UPDATE platform_clock SET deviation = '1 s'")
                        .execute());
        var taken = openAll(List.of("c", "b"), _ -> Uni.createFrom().voidItem());

        // Then
        assertThat(first).hasSize(2);
        assertThat(taken).isEmpty();
        assertThatThrownBy(() ->
                        openAll(List.of("d", "e"), _ -> Uni.createFrom().failure(new IllegalStateException("no more"))))
                .hasMessageContaining("no more");
        assertThat(store.count("SELECT count(*) FROM event")).isEqualTo(2);
        assertThat(store.count("SELECT count(*) FROM claimed_key")).isEqualTo(2);
        assertThat(store.count("SELECT extract(epoch FROM deviation)::int FROM platform_clock"))
                .isEqualTo(1);
    }

    private List<StoredEvent> openAll(List<String> numbers, Alongside alongside) {
        var openings = numbers.stream()
                .map(number -> new CommandHandler.Keyed<>(
                        Tally.add(UUID.randomUUID(), 5, NOON), new ClaimedKey("number", number, null, null, null)))
                .toList();
        return store.tallies.openAll(openings, alongside).await().atMost(TestStore.PATIENCE);
    }

    @Test
    void refusesWithoutATrace() {
        // When
        var handled = store.add(stream, 2_000_000);

        // Then
        assertThat(handled).isEqualTo(new Handled.Refused<>(new Tally.TooMuch(0)));
        assertThat(store.count("SELECT count(*) FROM event")).isZero();
    }

    @Test
    void keepsCountWithManyWritersOnOneStream() {
        // When
        var adding = new ArrayList<Uni<Handled<Tally.State, Tally.TooMuch>>>();
        for (var i = 0; i < 300; i++) {
            adding.add(store.tallies.handle(Tally.add(stream, 1, NOON)));
        }
        Uni.join().all(adding).andFailFast().await().atMost(TestStore.PATIENCE);

        // Then
        assertThat(store.count("SELECT max(stream_version) FROM event")).isEqualTo(300);
        assertThat(store.count("SELECT sum FROM tally_view")).isEqualTo(300);
        assertThat(store.count("""
                SELECT count(*) FROM event a JOIN event b ON b.stream_version = a.stream_version + 1
                WHERE (b.transaction_id, b.position) < (a.transaction_id, a.position) OR b.recorded_at < a.recorded_at""")).isZero();
    }

    @Test
    void answersAnIdempotentCommandOnce() {
        // Given
        var first = idempotent(5, "key-1", "five");

        // When
        var done = store.tallies.handle(first).await().atMost(TestStore.PATIENCE);
        var again = store.tallies.handle(first).await().atMost(TestStore.PATIENCE);
        var other = store.tallies.handle(idempotent(6, "key-1", "six")).await().atMost(TestStore.PATIENCE);

        // Then
        assertThat(done).isInstanceOf(Handled.Done.class);
        assertThat(again).isEqualTo(new Handled.Replayed<>("{\"sum\":5}"));
        assertThat(other).isEqualTo(new Handled.KeyReused<>());
        assertThat(store.count("SELECT count(*) FROM event")).isEqualTo(1);
    }

    @Test
    void keepsNoAnswerForSomebodyWhoMayNotTouchTheStream() {
        // Given a command that has nothing to add, by somebody whom the metadata function turns away
        store.add(stream, 5);
        var foreign = new Attempt<Tally.Command, Tally.State>(
                stream,
                new Tally.Command.Add(0, NOON),
                _ -> {
                    throw new IllegalStateException("not yours");
                },
                List.of(),
                idempotent(0, "key-1", "none").idempotent());

        // Then
        assertThatThrownBy(() -> store.tallies.handle(foreign).await().atMost(TestStore.PATIENCE))
                .hasMessageContaining("not yours");
        assertThat(store.count("SELECT count(*) FROM claimed_key")).isZero();
    }

    @Test
    void takesADeliveryAgainThoughItsOwnParkedRowIsStillThere() {
        // Given a record that was parked before its position was stored, and is read again when it can be taken
        new ParkedRecords(store.pool)
                .park(stream, record(1), "unreadable", NOON)
                .await()
                .atMost(TestStore.PATIENCE);

        // Then it doesn't queue behind itself
        assertThat(deliver(5, 1)).isInstanceOf(Handled.Done.class);
    }

    @Test
    void neverLetsDuplicatesOfOneKeyWaitForEachOther() {
        // When
        var same = new ArrayList<Uni<Handled<Tally.State, Tally.TooMuch>>>();
        for (var i = 0; i < 200; i++) {
            same.add(store.tallies.handle(idempotent(5, "key-1", "five")));
        }
        var answers = Uni.join().all(same).andFailFast().await().atMost(TestStore.PATIENCE);

        // Then
        assertThat(answers).filteredOn(Handled.Done.class::isInstance).hasSize(1);
        assertThat(answers)
                .allMatch(answer -> answer instanceof Handled.Done
                        || answer instanceof Handled.Replayed
                        || answer instanceof Handled.StillRunning);
        assertThat(store.count("SELECT count(*) FROM event")).isEqualTo(1);
    }

    @Test
    void takesADeliveryOnce() {
        // When
        var first = deliver(5, 1);
        var repeated = deliver(5, 1);
        var next = deliver(7, 2);
        var late = deliver(5, 1);

        // Then
        assertThat(first).isInstanceOf(Handled.Done.class);
        assertThat(repeated).isEqualTo(new Handled.Skipped<>());
        assertThat(next).isInstanceOf(Handled.Done.class);
        assertThat(late).isEqualTo(new Handled.Skipped<>());
        assertThat(store.count("SELECT sum FROM tally_view")).isEqualTo(12);
    }

    @Test
    void takesDeliveriesToManyStreamsTogetherEachOnce() {
        // Given three records for each of a hundred streams, delivered twice over
        var streams = Stream.generate(UUID::randomUUID).limit(100).toList();

        // When
        for (var round = 0; round < 2; round++) {
            var taken = streams.stream()
                    .map(each -> Multi.createFrom()
                            .items(1L, 2L, 3L)
                            .onItem()
                            .transformToUniAndConcatenate(sequence -> deliver(each, 5, sequence))
                            .collect()
                            .last())
                    .toList();
            Uni.join().all(taken).andFailFast().await().atMost(TestStore.PATIENCE);
        }

        // Then each took effect once, in far fewer transactions than there are records
        assertThat(store.count("SELECT count(*) FROM event")).isEqualTo(300);
        assertThat(store.count("SELECT min(sum) FROM tally_view")).isEqualTo(15);
        assertThat(store.count("SELECT max(sum) FROM tally_view")).isEqualTo(15);
        assertThat(store.count("SELECT count(DISTINCT transaction_id) FROM event"))
                .isLessThan(150);
        assertThat(store.count("""
                SELECT count(*) FROM event a JOIN event b ON b.stream_id = a.stream_id AND b.stream_version = a.stream_version + 1
                WHERE (b.transaction_id, b.position) < (a.transaction_id, a.position)""")).isZero();
    }

    @Test
    void takesTheOthersOfAGroupWhenTheRulesOrTheViewRefuseOne() {
        // Given a record whose view fails, one that the rules refuse, and one that was parked before, among forty
        var behind = UUID.randomUUID();
        new ParkedRecords(store.pool)
                .park(behind, record(1), "unreadable", NOON)
                .await()
                .atMost(TestStore.PATIENCE);

        // When
        var taken = new ArrayList<Uni<String>>();
        for (var i = 0; i < 40; i++) {
            var amount = i == 7 ? 666 : i == 21 ? 2_000_000 : 5;
            taken.add(deliver(i == 30 ? behind : UUID.randomUUID(), amount, i == 30 ? 2 : 1)
                    .map(handled -> handled.getClass().getSimpleName())
                    .onFailure()
                    .recoverWithItem("Failed"));
        }
        var results = Uni.join().all(taken).andFailFast().await().atMost(TestStore.PATIENCE);

        // Then
        assertThat(results.get(7)).isEqualTo("Failed");
        assertThat(results.get(21)).isEqualTo("Refused");
        assertThat(results.get(30)).isEqualTo("Behind");
        assertThat(results).filteredOn("Done"::equals).hasSize(37);
        assertThat(store.count("SELECT count(*) FROM event")).isEqualTo(37);
        assertThat(store.count("SELECT count(*) FROM inbox")).isEqualTo(37);
    }

    @Test
    void refusesAtOnceWhatComesOnTopOfTwoThousandThatWait() {
        // When five thousand streams are opened at once
        var asked = Stream.generate(() -> UUID.randomUUID())
                .limit(5000)
                .map(id -> open(id, 5, id.toString())
                        .map(_ -> "opened")
                        .onFailure(OverloadedException.class)
                        .recoverWithItem("come again"))
                .toList();
        var answers = Uni.join().all(asked).andFailFast().await().atMost(TestStore.PATIENCE);

        // Then each was opened or told to come again, and nothing in between
        var opened = answers.stream().filter("opened"::equals).count();
        assertThat(answers).contains("come again");
        assertThat(opened).isGreaterThanOrEqualTo(2000);
        assertThat(store.count("SELECT count(DISTINCT stream_id) FROM event")).isEqualTo(opened);
    }

    @Test
    void doesNotLetOneHeldStreamHoldUpTheOthers() throws Exception {
        // Given a stream that somebody holds
        try (var holder = store.database.getConnection();
                var statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("SELECT pg_advisory_xact_lock(" + StreamLock.key(stream) + ")");

            // When
            var held = deliver(stream, 5, 1).subscribeAsCompletionStage();
            var others = Stream.generate(() -> deliver(UUID.randomUUID(), 5, 1))
                    .limit(20)
                    .toList();
            Uni.join().all(others).andFailFast().await().atMost(TestStore.PATIENCE);

            // Then
            assertThat(held).isNotDone();
            holder.commit();
            assertThat(held).succeedsWithin(TestStore.PATIENCE).isInstanceOf(Handled.Done.class);
        }
    }

    @Test
    void firesManyDeadlinesTogetherEachOnce() {
        // Given
        for (var i = 0; i < 300; i++) {
            store.tallies
                    .handle(Tally.add(UUID.randomUUID(), 5, Instant.now().minus(Duration.ofHours(1))))
                    .await()
                    .atMost(TestStore.PATIENCE);
        }
        var pollers = List.of(poller(), poller());

        // When
        for (var i = 0; i < 2; i++) {
            Uni.join()
                    .all(pollers.stream().map(TimerPoller::poll).toList())
                    .andFailFast()
                    .await()
                    .atMost(TestStore.PATIENCE);
        }

        // Then
        assertThat(store.count("SELECT count(*) FROM event WHERE type = 'tally.reminded.v1'"))
                .isEqualTo(300);
        assertThat(store.count("SELECT count(DISTINCT transaction_id) FROM event WHERE type = 'tally.reminded.v1'"))
                .isLessThan(100);
    }

    @Test
    void leavesTheDeadlineOfAHeldStreamToTheNextPoll() throws Exception {
        // Given two reminders that are due, and somebody who holds the stream of one
        var now = Instant.now();
        var free = UUID.randomUUID();
        for (var id : List.of(stream, free)) {
            store.tallies
                    .handle(Tally.add(id, 5, now.minus(Duration.ofHours(1))))
                    .await()
                    .atMost(TestStore.PATIENCE);
        }
        try (var holder = store.database.getConnection();
                var statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("SELECT pg_advisory_xact_lock(" + StreamLock.key(stream) + ")");

            // When
            poller().poll().await().atMost(TestStore.PATIENCE);

            // Then
            assertThat(reminded(stream)).isZero();
            assertThat(reminded(free)).isEqualTo(1);
            holder.commit();
        }
        poller().poll().await().atMost(TestStore.PATIENCE);
        assertThat(reminded(stream)).isEqualTo(1);
    }

    private long reminded(UUID id) {
        return store.count("SELECT count(*) FROM event WHERE type = 'tally.reminded.v1' AND stream_id = '" + id + "'");
    }

    @Test
    void remembersADeliveryThatLedToNothing() {
        // When
        deliver(0, 1);

        // Then
        assertThat(store.count("SELECT last_sequence FROM inbox")).isEqualTo(1);
        assertThat(store.count("SELECT count(*) FROM event")).isZero();
    }

    @Test
    void queuesBehindAParkedRecordAndDrainsInOrder() {
        // Given
        var parked = new ParkedRecords(store.pool);
        parked.park(stream, record(1), "unreadable", NOON).await().atMost(TestStore.PATIENCE);

        // When
        var queued = deliver(7, 2);

        // Then
        assertThat(queued).isEqualTo(new Handled.Behind<>());
        assertThat(store.count("SELECT count(*) FROM parked")).isEqualTo(2);

        // When it can be read and is put back
        var taken = parked.putBack(
                        stream,
                        row -> store.tallies
                                .handle(
                                        Tally.add(stream, row.record().offset() == 1 ? 5 : 7, NOON),
                                        new Delivery("other", row.record().offset(), row.record(), row.id()))
                                .map(handled -> handled instanceof Handled.Done ? null : handled.toString()))
                .await()
                .atMost(TestStore.PATIENCE);

        // Then
        assertThat(taken).isEqualTo(2);
        assertThat(store.count("SELECT count(*) FROM parked")).isZero();
        assertThat(store.count("SELECT sum FROM tally_view")).isEqualTo(12);
        assertThat(store.count("SELECT last_sequence FROM inbox")).isEqualTo(2);
    }

    @Test
    void firesADeadlineOnceThoughTwoPollersSeeIt() {
        // Given a reminder that is due
        store.tallies
                .handle(Tally.add(stream, 5, Instant.now().minus(Duration.ofHours(1))))
                .await()
                .atMost(TestStore.PATIENCE);
        var pollers = List.of(poller(), poller(), poller());

        // When
        Uni.join()
                .all(pollers.stream().map(TimerPoller::poll).toList())
                .andFailFast()
                .await()
                .atMost(TestStore.PATIENCE);

        // Then
        assertThat(store.count("SELECT count(*) FROM event WHERE type = 'tally.reminded.v1'"))
                .isEqualTo(1);
        assertThat(store.count("SELECT count(*) FROM timer")).isZero();
    }

    @Test
    void dropsADeadlineThatTheRulesRefuse() {
        // Given
        store.tallies
                .handle(Tally.add(stream, 5, Instant.now().minus(Duration.ofHours(1))))
                .await()
                .atMost(TestStore.PATIENCE);
        var refusing = new TimerPoller(
                store.pool,
                store.gate,
                (id, name, dueAt, now) -> store.tallies.fire(Tally.add(id, 2_000_000, now), name));

        // When
        refusing.poll().await().atMost(TestStore.PATIENCE);

        // Then it doesn't come again with every poll
        assertThat(refusing.poll().await().atMost(TestStore.PATIENCE).due()).isZero();
        assertThat(store.count("SELECT count(*) FROM event")).isEqualTo(1);
    }

    @Test
    void firesWhatWorksBehindMoreThanABatchOfWhatFails() {
        // Given 250 deadlines that can't be taken, all due before one that can
        for (var i = 0; i < 250; i++) {
            store.tallies
                    .handle(Tally.add(UUID.randomUUID(), 5, Instant.now().minus(Duration.ofHours(2))))
                    .await()
                    .atMost(TestStore.PATIENCE);
        }
        store.tallies
                .handle(Tally.add(stream, 5, Instant.now().minus(Duration.ofHours(1))))
                .await()
                .atMost(TestStore.PATIENCE);
        var poller = new TimerPoller(
                store.pool,
                store.gate,
                (id, name, dueAt, now) -> id.equals(stream)
                        ? store.tallies.fire(Tally.remind(id, now), name)
                        : Uni.createFrom().failure(new IllegalStateException("on purpose")));

        // When
        poller.poll().await().atMost(TestStore.PATIENCE);
        poller.poll().await().atMost(TestStore.PATIENCE);

        // Then
        assertThat(store.count("SELECT count(*) FROM event WHERE type = 'tally.reminded.v1'"))
                .isEqualTo(1);
        assertThat(store.count("SELECT count(*) FROM timer")).isEqualTo(250);
    }

    @Test
    void firesNothingBeforeItsTime() {
        // Given
        store.tallies.handle(Tally.add(stream, 5, Instant.now())).await().atMost(TestStore.PATIENCE);

        // When
        var early = poller().poll().await().atMost(TestStore.PATIENCE);
        store.execute("UPDATE platform_clock SET deviation = interval '61 seconds'");
        var due = poller().poll().await().atMost(TestStore.PATIENCE);

        // Then
        assertThat(early.due()).isZero();
        assertThat(due.due()).isEqualTo(1);
        assertThat(store.count("SELECT count(*) FROM event WHERE type = 'tally.reminded.v1'"))
                .isEqualTo(1);
    }

    @Test
    void takesNoCommandBeforeTheStoreIsHeldAgainstTheLog() {
        // Given
        var shut = new CommandHandler<>(store.pool, Tally.TYPE, Instant::now, new StoreGate(), GroupSizes.UNHEARD);

        // Then
        assertThatThrownBy(() -> shut.handle(Tally.add(stream, 5, NOON)).await().atMost(TestStore.PATIENCE))
                .isInstanceOf(StoreNotReadyException.class);
    }

    @Test
    void finishesWhatACallerHasGivenUp() {
        // When two thousand callers hang up
        for (var i = 0; i < 2000; i++) {
            store.tallies
                    .handle(Tally.add(UUID.randomUUID(), 5, NOON))
                    .subscribe()
                    .with(_ -> {})
                    .cancel();
        }

        // Then each command is complete and every connection is back
        var held = new ArrayList<Uni<io.vertx.mutiny.sqlclient.SqlConnection>>();
        for (var i = 0; i < 16; i++) {
            held.add(store.pool.getConnection());
        }
        var connections = Uni.join().all(held).andFailFast().await().atMost(TestStore.PATIENCE);
        assertThat(connections).hasSize(16);
        connections.forEach(connection -> connection.close().await().atMost(TestStore.PATIENCE));
        assertThat(store.count("SELECT count(*) FROM event")).isEqualTo(2000);
        assertThat(store.count("SELECT count(*) FROM tally_view")).isEqualTo(2000);
    }

    @Test
    void makesEveryViewAnewFromItsEvents() throws Exception {
        // Given
        for (var i = 0; i < 20; i++) {
            store.add(stream, i + 1);
        }
        var before = store.count("SELECT sum FROM tally_view");
        store.execute("DELETE FROM tally_view; DELETE FROM timer");

        // When
        try (var connection = store.database.getConnection()) {
            new EventImport(List.of(Tally.TYPE)).rebuild(connection, stream);
        }

        // Then
        assertThat(store.count("SELECT sum FROM tally_view")).isEqualTo(before);
        assertThat(store.count("SELECT count(*) FROM timer")).isEqualTo(1);
    }

    private TimerPoller poller() {
        return new TimerPoller(
                store.pool, store.gate, (id, name, dueAt, now) -> store.tallies.fire(Tally.remind(id, now), name));
    }

    private Handled<Tally.State, Tally.TooMuch> deliver(long amount, long sequence) {
        return deliver(stream, amount, sequence).await().atMost(TestStore.PATIENCE);
    }

    private Uni<Handled<Tally.State, Tally.TooMuch>> deliver(UUID to, long amount, long sequence) {
        return store.tallies.handle(
                Tally.add(to, amount, NOON), new Delivery("other", sequence, record(sequence), null));
    }

    private static LogRecord record(long offset) {
        return new LogRecord("matters", 0, offset, "{}", new byte[] {1});
    }

    private Uni<Opened<Tally.State, Tally.TooMuch>> open(UUID id, long amount, String number) {
        Function<Tally.State, ClaimedKey> key =
                state -> new ClaimedKey("number", number, new byte[] {5}, "{\"sum\":" + state.sum() + "}", null);
        return store.tallies.open(Tally.add(id, amount, NOON), key);
    }

    private Attempt<Tally.Command, Tally.State> idempotent(long amount, String key, String content) {
        var plain = Tally.add(stream, amount, NOON);
        return new Attempt<>(
                plain.stream(),
                plain.command(),
                plain.metadata(),
                List.of(),
                new IdempotentAnswer<>(
                        "client",
                        key,
                        content.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        state -> "{\"sum\":" + state.sum() + "}",
                        Duration.ofHours(24)));
    }
}

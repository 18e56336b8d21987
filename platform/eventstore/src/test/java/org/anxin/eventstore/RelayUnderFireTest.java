package org.anxin.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.anxin.embedded.EmbeddedPostgreSql;
import org.anxin.embedded.PostgreSqlOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Twelve writers, while the relay, the broker and the database die: the log must lose and reorder nothing. */
class RelayUnderFireTest {
    private static final int WRITERS = 12;
    private static final int STREAMS = 30;

    private final Path folder = temporary();
    private final AtomicBoolean writing = new AtomicBoolean(true);
    private final AtomicLong accepted = new AtomicLong();
    private EmbeddedPostgreSql server;
    private TestBroker broker;
    private TestStore store;
    private StoreWatch watch;
    private EventRelay relay;

    @BeforeEach
    void start() throws Exception {
        server = EmbeddedPostgreSql.start(PostgreSqlOptions.durable(folder, 0));
        broker = new TestBroker();
        store = TestStore.fresh(server, 16);
        watch = new StoreWatch(store.database, store.gate, () -> {});
        watch.start();
        relay = relay();
    }

    @AfterEach
    void stop() throws Exception {
        writing.set(false);
        relay.close();
        watch.close();
        store.close();
        broker.close();
        server.close();
    }

    @Test
    @Timeout(180)
    void losesAndReordersNothing() throws Exception {
        // Given
        var writers = new ArrayList<Thread>();
        for (var i = 0; i < WRITERS; i++) {
            var random = new Random(i);
            writers.add(Thread.ofPlatform().start(() -> write(random)));
        }

        // When each part dies once or more while events are on their way
        progress(500);
        relay.close();
        progress(500);
        relay = relay();
        progress(500);
        broker.kill();
        progress(500);
        broker.start();
        progress(500);
        server.process().destroyForcibly();
        server.ended().join();
        server.close();
        server = EmbeddedPostgreSql.start(PostgreSqlOptions.durable(folder, server.port()));
        progress(500);
        var second = relay();
        relay.close();
        relay = second;
        progress(500);
        writing.set(false);
        for (var writer : writers) {
            writer.join();
        }

        // Then a server that was only started again is the same store
        assertThat(store.gate.isReplaced()).isFalse();

        // And every event stands on the log
        var stored = storedEvents();
        await(() -> relay.status().active() && store.count("""
                SELECT count(*) FROM event e, store_state s
                WHERE (e.incarnation, e.transaction_id, e.position) > (s.cursor_incarnation, s.cursor_transaction_id, s.cursor_position)""") == 0);
        var firsts = firstOccurrences(broker.readAll());
        assertThat(stored.values().stream().mapToInt(List::size).sum()).isGreaterThanOrEqualTo(3500);
        assertThat(firsts.keySet()).isEqualTo(stored.keySet());

        // And the first occurrences are, per stream, what is stored: whole, in order, the same bytes
        stored.forEach((stream, events) -> assertThat(versions(firsts.get(stream)))
                .as("%s on the log", stream)
                .isEqualTo(versions(events)));
        stored.forEach((stream, events) -> assertThat(firsts.get(stream))
                .usingRecursiveFieldByFieldElementComparator()
                .isEqualTo(events));
        stored.values().forEach(RelayUnderFireTest::assertChained);
    }

    private void write(Random random) {
        while (writing.get()) {
            var stream = new UUID(7, random.nextInt(STREAMS));
            // A sum of 666 makes the view fail on purpose; faults of the database are what this test is about.
            var amount = random.nextInt(50) == 0 ? 666 : 1 + random.nextInt(5);
            try {
                if (store.add(stream, amount) instanceof Handled.Done<?, ?>) {
                    accepted.incrementAndGet();
                }
            } catch (RuntimeException expected) {
                Thread.onSpinWait();
            }
        }
    }

    private void progress(long more) {
        var goal = accepted.get() + more;
        await(() -> accepted.get() >= goal);
    }

    private static void await(BooleanSupplier condition) {
        var deadline = Instant.now().plus(Duration.ofSeconds(60));
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("not within 60 s");
            }
            Thread.onSpinWait();
        }
    }

    private Map<UUID, List<StoredEvent>> storedEvents() {
        var events = new HashMap<UUID, List<StoredEvent>>();
        for (var i = 0; i < STREAMS; i++) {
            var stream = new UUID(7, i);
            var read = StreamReader.read(store.pool, stream).await().atMost(TestStore.PATIENCE);
            if (!read.isEmpty()) {
                events.put(stream, read);
            }
        }
        return events;
    }

    private static Map<UUID, List<StoredEvent>> firstOccurrences(List<ConsumerRecord<String, byte[]>> records) {
        var format = new TestFormat();
        var firsts = new HashMap<UUID, List<StoredEvent>>();
        for (var record : records) {
            var event = format.read(record);
            var seen = firsts.computeIfAbsent(event.stream(), _ -> new ArrayList<>());
            if (event.version() > (seen.isEmpty() ? 0 : seen.getLast().version())) {
                seen.add(event);
            }
        }
        return firsts;
    }

    private static List<Long> versions(List<StoredEvent> events) {
        return events.stream().map(StoredEvent::version).toList();
    }

    private static void assertChained(List<StoredEvent> events) {
        byte[] previous = null;
        for (var event : events) {
            assertThat(event.hash()).isEqualTo(HashChain.hash(previous, event));
            previous = event.hash();
        }
    }

    private EventRelay relay() {
        var relay =
                new EventRelay(store.database, broker::producer, new TestFormat(), Duration.ofMillis(20), store.gate);
        relay.start();
        return relay;
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("anxin-fire");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

package org.anxin.testkit;

import com.fasterxml.uuid.Generators;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.anxin.contracts.Event;
import org.anxin.contracts.EventTypes;
import org.anxin.contracts.Metadata;
import org.anxin.contracts.Recorded;
import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.ActorRole;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.MatterId;
import org.anxin.embedded.Topics;
import org.anxin.eventstore.HashChain;
import org.anxin.eventstore.StoredEvent;
import org.anxin.eventstore.UnreadableEventException;
import org.anxin.service.codec.CloudEventsFormat;
import org.anxin.service.codec.EventJson;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * The log as a test uses it: tells what other services would tell, and reads what the service under test has told.
 *
 * <pre>{@code
 * try (var log = Log.open()) {
 *     var matter = Log.newMatter();
 *     log.tell(matter, 1, opened);
 *     var issued = log.await(matter, OrderIssued.class);
 * }
 * }</pre>
 *
 * <p>Tell foreign events only. One of the service under test would stand in the log and not in its store, which is what the service refuses to
 * start on.
 */
public final class Log implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(50);
    private static final CentreCode DEFAULT_CENTRE = new CentreCode("zone-1");

    private final KafkaProducer<String, byte[]> producer;
    private final KafkaConsumer<String, byte[]> consumer;
    private final CentreCode centre;
    private final List<ConsumerRecord<String, byte[]>> read = new ArrayList<>();
    private final Map<Told, StoredEvent> told = new HashMap<>();

    private Log(String bootstrapServers, CentreCode centre) {
        this.centre = centre;
        producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers, ProducerConfig.ACKS_CONFIG, "all"),
                new StringSerializer(),
                new ByteArraySerializer());
        consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        consumer.assign(Stream.of(Topics.MATTERS, Topics.REFERENCE)
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(Log::partition)
                .toList());
        consumer.seekToBeginning(consumer.assignment());
    }

    /** The log of {@link TestPlatform}, in the centre {@code zone-1}. */
    public static Log open() {
        return open(DEFAULT_CENTRE);
    }

    /** The log of {@link TestPlatform}; what is told belongs to this centre. */
    public static Log open(CentreCode centre) {
        return new Log(TestPlatform.bootstrapServers(), centre);
    }

    /** An id that no matter has. */
    public static MatterId newMatter() {
        return new MatterId(newId());
    }

    /** Tells an event as the service would that owns its type, happening now. */
    public Recorded<?> tell(MatterId matter, int leg, Event event) {
        return tell(matter, leg, Instant.now(), event);
    }

    /**
     * Tells an event as the service would that owns its type. Sequences and hashes go on from what the log holds.
     *
     * @param leg the leg of the matter that the event belongs to
     */
    public synchronized Recorded<?> tell(MatterId matter, int leg, Instant occurredAt, Event event) {
        var type = EventTypes.of(event.getClass());
        var metadata = EventJson.writeMetadata(
                new Metadata(centre, leg, null, newId(), new ActorId(type.source() + "-test"), ActorRole.SYSTEM));
        var format = new CloudEventsFormat(type.source());
        var stream = new Told(type.source(), matter.value());
        var previous = told.containsKey(stream) ? told.get(stream) : lastInLog(stream);
        var unhashed = new StoredEvent(
                matter.value(),
                previous == null ? 1 : previous.version() + 1,
                newId(),
                type.id(),
                occurredAt.truncatedTo(ChronoUnit.MICROS),
                Instant.now().truncatedTo(ChronoUnit.MICROS),
                EventJson.write(event),
                metadata,
                new byte[0]);
        var stored = withHash(unhashed, HashChain.hash(previous == null ? null : previous.hash(), unhashed));
        var record = format.write(stored);
        send(record);
        told.put(stream, stored);
        return CloudEventsFormat.recorded(asRead(record));
    }

    /** Sends a record as it is: a repeat, or one that nobody can read. Returns when the broker has acknowledged it. */
    public void send(ProducerRecord<String, byte[]> record) {
        try {
            producer.send(record).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a record was sent", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a record could not be sent", e);
        }
    }

    /** Every readable event of a matter that the log holds now, in the log's order, repeats included. */
    public synchronized List<Recorded<?>> of(MatterId matter) {
        return records(matter).stream()
                .<Recorded<?>>mapMulti((record, next) -> {
                    try {
                        next.accept(CloudEventsFormat.recorded(record));
                    } catch (UnreadableEventException e) {
                        // Sent by a test that looks what becomes of it.
                    }
                })
                .toList();
    }

    /** Every record under a matter's key that the log holds now, as it stands there. */
    public synchronized List<ConsumerRecord<String, byte[]>> records(MatterId matter) {
        catchUp();
        var key = matter.value().toString();
        return read.stream().filter(record -> key.equals(record.key())).toList();
    }

    /** Waits for the first event of a kind on a matter. */
    public <E extends Event> Recorded<E> await(MatterId matter, Class<E> kind) {
        return await(matter, kind, event -> true);
    }

    /** Waits for the first event of a kind on a matter that passes a test. */
    public <E extends Event> Recorded<E> await(MatterId matter, Class<E> kind, Predicate<? super E> test) {
        return Await.until(
                kind.getSimpleName() + " on the log",
                () -> of(matter).stream()
                        .filter(recorded -> kind.isInstance(recorded.event()) && test.test(kind.cast(recorded.event())))
                        .map(recorded -> as(kind, recorded))
                        .findFirst()
                        .orElse(null));
    }

    /** Waits until the events of a matter pass a test; returns them. */
    public List<Recorded<?>> await(MatterId matter, String what, Predicate<? super List<Recorded<?>>> test) {
        return Await.until(what, () -> {
            var events = of(matter);
            return test.test(events) ? events : null;
        });
    }

    @Override
    public void close() {
        producer.close();
        consumer.close();
    }

    private void catchUp() {
        var ends = consumer.endOffsets(consumer.assignment());
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(POLL).forEach(read::add);
        }
    }

    private @Nullable StoredEvent lastInLog(Told stream) {
        var format = new CloudEventsFormat(stream.source());
        StoredEvent last = null;
        for (var record : records(new MatterId(stream.id()))) {
            if (format.isOwn(record)) {
                last = format.read(record);
            }
        }
        return last;
    }

    private static <E extends Event> Recorded<E> as(Class<E> kind, Recorded<?> recorded) {
        return new Recorded<>(
                recorded.source(),
                recorded.matter(),
                recorded.sequence(),
                recorded.id(),
                recorded.occurredAt(),
                recorded.recordedAt(),
                recorded.metadata(),
                Objects.requireNonNull(kind.cast(recorded.event())));
    }

    private static StoredEvent withHash(StoredEvent event, byte[] hash) {
        return new StoredEvent(
                event.stream(),
                event.version(),
                event.id(),
                event.type(),
                event.occurredAt(),
                event.recordedAt(),
                event.data(),
                event.metadata(),
                hash);
    }

    private static ConsumerRecord<String, byte[]> asRead(ProducerRecord<String, byte[]> record) {
        var read = new ConsumerRecord<>(record.topic(), 0, 0, record.key(), record.value());
        record.headers().forEach(read.headers()::add);
        return read;
    }

    private static TopicPartition partition(PartitionInfo info) {
        return new TopicPartition(info.topic(), info.partition());
    }

    private static UUID newId() {
        return Generators.timeBasedEpochGenerator().generate();
    }

    /** One service's events on one matter. */
    private record Told(String source, UUID id) {}
}

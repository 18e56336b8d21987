package org.anxin.benchmarks.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.anxin.contracts.EventTypes;
import org.anxin.eventstore.StoredEvent;
import org.anxin.service.codec.CloudEventsFormat;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Fills the log with the lives of matters, many under way at a time, so that those of one stand far apart as they do on a real log. */
final class LogFill {
    private static final int UNDER_WAY = 2000;
    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration BETWEEN = Duration.ofSeconds(30);

    private final Random random = new Random(174);
    private final Map<String, CloudEventsFormat> formats = new HashMap<>();
    private final List<List<StoredEvent>> underWay = new ArrayList<>();
    private final List<Integer> told = new ArrayList<>();
    private long matters;

    /**
     * Writes matters until there are at least so many events, each matter whole.
     *
     * @return how many matters and events it wrote
     */
    Filled fill(String bootstrapServers, int events) {
        var written = 0L;
        var fault = new AtomicReference<@Nullable Exception>();
        try (var producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "acks",
                        "all",
                        "enable.idempotence",
                        true,
                        "linger.ms",
                        5,
                        "batch.size",
                        65_536),
                new StringSerializer(),
                new ByteArraySerializer())) {
            while (written < events || !underWay.isEmpty()) {
                while (underWay.size() < UNDER_WAY && written < events) {
                    begin();
                }
                producer.send(format(next()), (_, failed) -> {
                    if (failed != null) {
                        fault.set(failed);
                    }
                });
                written++;
            }
        }
        if (fault.get() != null) {
            throw new IllegalStateException("The log could not be filled", fault.get());
        }
        return new Filled(matters, written);
    }

    /** What stands on the log. */
    record Filled(long matters, long events) {}

    private void begin() {
        underWay.add(MatterScript.tell(random, FIRST.plus(BETWEEN.multipliedBy(matters))));
        told.add(0);
        matters++;
    }

    private StoredEvent next() {
        var i = random.nextInt(underWay.size());
        var script = underWay.get(i);
        var at = told.get(i);
        var event = script.get(at);
        if (at + 1 < script.size()) {
            told.set(i, at + 1);
        } else {
            // The last one takes the place of the one that is told: order among matters doesn't matter.
            underWay.set(i, underWay.getLast());
            told.set(i, told.getLast());
            underWay.removeLast();
            told.removeLast();
        }
        return event;
    }

    private org.apache.kafka.clients.producer.ProducerRecord<String, byte[]> format(StoredEvent event) {
        var source = EventTypes.byId(event.type()).orElseThrow().source();
        return formats.computeIfAbsent(source, CloudEventsFormat::new).write(event);
    }
}

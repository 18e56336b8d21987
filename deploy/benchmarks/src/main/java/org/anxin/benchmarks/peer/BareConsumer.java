package org.anxin.benchmarks.peer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteBufferDeserializer;

/** The least that a replay has to do: plain consumers that poll every record of a topic to its end and look at none. */
public final class BareConsumer {
    private final String bootstrapServers;
    private final String topic;

    /** A reader of one topic. */
    public BareConsumer(String bootstrapServers, String topic) {
        this.bootstrapServers = bootstrapServers;
        this.topic = topic;
    }

    /**
     * Reads everything below the given offsets, each thread some of the partitions.
     *
     * @return records in a second
     */
    public double rate(Map<Integer, Long> upTo, int threads) throws InterruptedException, ExecutionException {
        var begin = System.nanoTime();
        var parts = new ArrayList<Future<Long>>();
        try (var executor = Executors.newFixedThreadPool(threads)) {
            for (var thread = 0; thread < threads; thread++) {
                var mine = new HashMap<TopicPartition, Long>();
                for (var entry : upTo.entrySet()) {
                    if (entry.getKey() % threads == thread && entry.getValue() > 0) {
                        mine.put(new TopicPartition(topic, entry.getKey()), entry.getValue());
                    }
                }
                parts.add(executor.submit(() -> read(mine)));
            }
            var records = 0L;
            for (var part : parts) {
                records += part.get();
            }
            return records * 1e9 / (System.nanoTime() - begin);
        }
    }

    private long read(Map<TopicPartition, Long> upTo) {
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "enable.auto.commit", false),
                new ByteArrayDeserializer(),
                new ByteBufferDeserializer())) {
            consumer.assign(upTo.keySet());
            consumer.seekToBeginning(upTo.keySet());
            var open = new HashMap<>(upTo);
            var records = 0L;
            while (!open.isEmpty()) {
                var polled = consumer.poll(Duration.ofMillis(200));
                for (var partition : polled.partitions()) {
                    var batch = polled.records(partition);
                    records += batch.size();
                    if (batch.getLast().offset() + 1 >= upTo.get(partition)) {
                        open.remove(partition);
                    }
                }
            }
            return records;
        }
    }
}

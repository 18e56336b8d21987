package org.anxin.acceptance.reader;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads the log from its beginning to its end with a plain consumer of no group. */
public final class LogReader implements AutoCloseable {
    private final KafkaConsumer<byte[], byte[]> consumer;

    /** A reader of the broker at this address. */
    public LogReader(String bootstrapServers) {
        consumer = new KafkaConsumer<>(Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
                ByteArrayDeserializer.class,
                ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
                ByteArrayDeserializer.class));
    }

    /** All records of a topic up to its present end, each partition in order. */
    public List<Published> read(String topic) {
        var ends = ends(topic);
        var partitions = ends.keySet().stream()
                .map(partition -> new TopicPartition(topic, partition))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        var records = new ArrayList<Published>();
        while (partitions.stream().anyMatch(at -> consumer.position(at) < ends.getOrDefault(at.partition(), 0L))) {
            for (var record : consumer.poll(Duration.ofMillis(500))) {
                records.add(published(record));
            }
        }
        return records;
    }

    /** By partition, the offset that the next record gets. */
    public Map<Integer, Long> ends(String topic) {
        var partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        var ends = new LinkedHashMap<Integer, Long>();
        consumer.endOffsets(partitions).forEach((partition, end) -> ends.put(partition.partition(), end));
        return ends;
    }

    private static Published published(ConsumerRecord<byte[], byte[]> record) {
        var headers = new LinkedHashMap<String, String>();
        for (var header : record.headers()) {
            var text = new String(header.value(), UTF_8);
            if (headers.putIfAbsent(header.key(), text) != null) {
                headers.put(header.key() + "#2", text);
            }
        }
        return new Published(
                record.topic(),
                record.partition(),
                record.offset(),
                record.key() == null ? null : new String(record.key(), UTF_8),
                Map.copyOf(headers),
                record.value() == null ? new byte[0] : record.value());
    }

    @Override
    public void close() {
        consumer.close();
    }
}

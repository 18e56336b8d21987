package org.anxin.eventstore;

import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * A stretch of the log that can be read more than once, and never needs to be held.
 *
 * @param starts the first offset of each partition
 * @param ends the offset behind its last, as it was when the stretch was taken
 */
record LogSpan(Map<TopicPartition, Long> starts, Map<TopicPartition, Long> ends) {
    /** Takes one record after the other, those of a partition in their order. */
    @FunctionalInterface
    interface Taker {
        void take(ConsumerRecord<String, byte[]> message) throws SQLException;
    }

    /** All that the topics hold now. */
    static LogSpan whole(Consumer<String, byte[]> consumer, List<String> topics) {
        return from(Map.of(), consumer, topics);
    }

    /** What the topics hold now, of these partitions from these offsets on. */
    static LogSpan from(Map<TopicPartition, Long> offsets, Consumer<String, byte[]> consumer, List<String> topics) {
        var partitions = topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        var starts = new HashMap<>(consumer.beginningOffsets(partitions));
        starts.putAll(offsets);
        return new LogSpan(Map.copyOf(starts), Map.copyOf(consumer.endOffsets(starts.keySet())));
    }

    /** Reads it from its starts to its ends. Blocks. */
    void read(Consumer<String, byte[]> consumer, Taker taker) throws SQLException {
        consumer.assign(starts.keySet());
        starts.forEach(consumer::seek);
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            for (var message : consumer.poll(Duration.ofMillis(500))) {
                taker.take(message);
            }
        }
    }
}

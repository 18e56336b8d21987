package org.anxin.benchmarks.peer;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.anxin.benchmarks.frame.Latencies;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The least that the way from one service to the other has to do: a record produced with {@code acks=all} and consumed from the same broker. */
public final class BareRoundTrip {
    private static final int PARTITIONS = 24;
    private static final int VALUE_BYTES = 600;
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);

    private final String bootstrapServers;
    private final String topic;

    /** @param topic is made, and deleted by nobody: its data goes with the benchmark's folder */
    public BareRoundTrip(String bootstrapServers, String topic) {
        this.bootstrapServers = bootstrapServers;
        this.topic = topic;
    }

    /** Sends evenly at a rate, and measures from when a record was due to be sent until it was polled. */
    public Latencies run(double rate, Duration time) throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            admin.createTopics(List.of(new NewTopic(topic, PARTITIONS, (short) 1)))
                    .all()
                    .get();
        }
        var count = (long) (rate * time.toNanos() / 1e9);
        var ready = new CompletableFuture<Void>();
        var latencies = new CompletableFuture<Latencies>();
        Thread.ofPlatform().name("bare-consumer").daemon().start(() -> consume(count, ready, latencies));
        ready.get();
        produce(rate, count);
        return latencies.get();
    }

    private void produce(double rate, long count) throws InterruptedException {
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "acks", "all", "linger.ms", 0),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            var begin = System.nanoTime();
            for (var i = 0L; i < count; i++) {
                var due = begin + (long) (i * 1e9 / rate);
                for (var wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                    TimeUnit.NANOSECONDS.sleep(wait);
                }
                var value = ByteBuffer.allocate(VALUE_BYTES).putLong(due).array();
                producer.send(new ProducerRecord<>(topic, (int) (i % PARTITIONS), null, value));
            }
        }
    }

    private void consume(long count, CompletableFuture<Void> ready, CompletableFuture<Latencies> result) {
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "enable.auto.commit", false),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = IntStream.range(0, PARTITIONS)
                    .mapToObj(partition -> new TopicPartition(topic, partition))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            partitions.forEach(consumer::position);
            ready.complete(null);
            var latencies = new Latencies();
            var last = System.nanoTime();
            while (latencies.count() < count) {
                for (var record : consumer.poll(Duration.ofMillis(100))) {
                    last = System.nanoTime();
                    latencies.add(last - ByteBuffer.wrap(record.value()).getLong());
                }
                if (System.nanoTime() - last > PATIENCE_NANOS) {
                    throw new IllegalStateException("Records of the bare round trip are missing");
                }
            }
            result.complete(latencies);
        } catch (RuntimeException e) {
            ready.completeExceptionally(e);
            result.completeExceptionally(e);
        }
    }
}

package org.anxin.analytics.replay;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongConsumer;
import org.anxin.analytics.fold.Tallies;
import org.anxin.analytics.log.RecordReader;
import org.anxin.analytics.log.UnreadableRecordException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteBufferDeserializer;

/** Reads the log of matters from its beginning with plain consumers, each thread some of the partitions, and folds it in memory. */
public final class ReplayEngine {
    private static final Duration POLL = Duration.ofMillis(200);

    private final String bootstrapServers;
    private final String topic;
    private final AtomicBoolean cancelled = new AtomicBoolean();

    /** An engine for one run. */
    public ReplayEngine(String bootstrapServers, String topic) {
        this.bootstrapServers = bootstrapServers;
        this.topic = topic;
    }

    /** How far each partition of the topic goes now, as the next offset; what {@link #run} takes to read everything. */
    public Map<Integer, Long> ends() {
        try (var consumer = consumer()) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            var ends = new HashMap<Integer, Long>();
            consumer.endOffsets(partitions).forEach((partition, end) -> ends.put(partition.partition(), end));
            return ends;
        }
    }

    /**
     * Folds everything below the given offsets.
     *
     * @param upTo by partition, the first offset that isn't read
     * @param threads at least 1; more than partitions are of no use
     * @param progress is told by any thread how many more records were read
     * @throws IllegalStateException when the log is shorter than asked for, or a thread fails
     * @throws CancellationException after {@link #cancel}
     */
    public ReplayOutcome run(Map<Integer, Long> upTo, int threads, LongConsumer progress) {
        requireWhole(upTo);
        var wanted = upTo.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        var began = System.nanoTime();
        try (var executor = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().name("replay-", 0).daemon().factory())) {
            var parts = new ArrayList<Future<Part>>();
            for (var thread = 0; thread < threads; thread++) {
                var mine = new HashMap<Integer, Long>();
                for (var i = thread; i < wanted.size(); i += threads) {
                    mine.put(wanted.get(i), upTo.get(wanted.get(i)));
                }
                if (!mine.isEmpty()) {
                    parts.add(executor.submit(() -> read(mine, progress)));
                }
            }
            return sum(parts, began);
        }
    }

    /** Ends a run early. */
    public void cancel() {
        cancelled.set(true);
    }

    private ReplayOutcome sum(List<Future<Part>> parts, long began) {
        var tallies = Tallies.NONE;
        var records = 0L;
        var matters = 0L;
        var faults = new ArrayList<ReplayFault>();
        var done = new ArrayList<Part>();
        for (var part : parts) {
            done.add(await(part));
        }
        var elapsed = Duration.ofNanos(System.nanoTime() - began);
        for (var part : done) {
            records += part.records;
            faults.addAll(part.faults);
            for (var fold : part.folds.values()) {
                tallies = tallies.plus(fold.tallies());
                matters += fold.size();
            }
        }
        return new ReplayOutcome(tallies, records, matters, elapsed, List.copyOf(faults));
    }

    private Part await(Future<Part> part) {
        try {
            return part.get();
        } catch (InterruptedException e) {
            cancel();
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } catch (ExecutionException e) {
            cancel();
            if (e.getCause() instanceof CancellationException ended) {
                throw ended;
            }
            throw new IllegalStateException("A thread of the replay failed", e.getCause());
        }
    }

    private Part read(Map<Integer, Long> upTo, LongConsumer progress) {
        var part = new Part();
        var reader = new RecordReader();
        try (var consumer = consumer()) {
            var open = new HashMap<TopicPartition, Long>();
            upTo.forEach((partition, end) -> {
                open.put(new TopicPartition(topic, partition), end);
                part.folds.put(partition, new PartitionFold(reader));
            });
            consumer.assign(open.keySet());
            consumer.seekToBeginning(open.keySet());
            while (!open.isEmpty()) {
                if (cancelled.get()) {
                    throw new CancellationException("the replay was ended");
                }
                var polled = consumer.poll(POLL);
                var before = part.records;
                for (var partition : polled.partitions()) {
                    var end = open.get(partition);
                    if (end == null) {
                        continue;
                    }
                    var fold = part.folds.get(partition.partition());
                    for (var record : polled.records(partition)) {
                        if (record.offset() >= end) {
                            break;
                        }
                        try {
                            fold.take(record);
                            part.records++;
                        } catch (UnreadableRecordException e) {
                            part.faults.add(new ReplayFault(
                                    partition.partition(), record.offset(), e.code(), String.valueOf(e.getMessage())));
                            end(consumer, open, partition);
                            break;
                        }
                    }
                    if (consumer.position(partition) >= end) {
                        end(consumer, open, partition);
                    }
                }
                progress.accept(part.records - before);
            }
        }
        return part;
    }

    private static void end(
            Consumer<byte[], ByteBuffer> consumer, Map<TopicPartition, Long> open, TopicPartition partition) {
        open.remove(partition);
        consumer.pause(List.of(partition));
    }

    private void requireWhole(Map<Integer, Long> upTo) {
        var ends = ends();
        upTo.forEach((partition, end) -> {
            if (end > ends.getOrDefault(partition, 0L)) {
                throw new IllegalStateException("The log of partition " + partition + " ends at "
                        + ends.getOrDefault(partition, 0L) + ", before " + end);
            }
        });
    }

    /** Default fetch sizes: others were slower. The body isn't copied out of the fetched bytes. */
    private Consumer<byte[], ByteBuffer> consumer() {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "none",
                        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                        false),
                new ByteArrayDeserializer(),
                new ByteBufferDeserializer());
    }

    /** What one thread read. */
    private static final class Part {
        private final Map<Integer, PartitionFold> folds = new HashMap<>();
        private final List<ReplayFault> faults = new ArrayList<>();
        private long records;
    }
}

package org.anxin.analytics.ledger;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Default;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.anxin.eventstore.FaultText;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import org.jboss.logging.Logger.Level;
import org.jspecify.annotations.Nullable;

/**
 * Follows the log of matters, batch by batch. Positions are the database's: reading begins there whenever a partition is assigned, so a database
 * that was restored to an older state reads again what it has forgotten.
 */
@ApplicationScoped
@Default
@Identifier(LogFollower.CHANNEL)
public class LogFollower implements KafkaConsumerRebalanceListener {
    /** The messaging channel, and the name under which it finds this listener. */
    static final String CHANNEL = "matters";

    private static final Logger LOG = Logger.getLogger(LogFollower.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100), LONGEST_PAUSE = Duration.ofSeconds(5);

    private final Ledger ledger;
    private final AnalyticsConfig config;
    private final KafkaClientService clients;
    private final LedgerMetrics metrics;
    private final Map<Integer, PartitionState> states = new ConcurrentHashMap<>();
    private @Nullable ScheduledFuture<?> retries;

    LogFollower(Ledger ledger, AnalyticsConfig config, KafkaClientService clients, LedgerMetrics metrics) {
        this.ledger = ledger;
        this.config = config;
        this.clients = clients;
        this.metrics = metrics;
        metrics.watch(this::stops);
    }

    void start(@Observes StartupEvent started) {
        retries = Infrastructure.getDefaultWorkerPool()
                .scheduleWithFixedDelay(
                        this::retry, config.retry().toMillis(), config.retry().toMillis(), TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent stopping) {
        if (retries != null) {
            retries.cancel(false);
        }
    }

    /** Partitions that stand still here, and why. */
    public Map<Integer, Stop> stops() {
        var stops = new TreeMap<Integer, Stop>();
        states.forEach((partition, state) -> {
            if (state.stop() != null) {
                stops.put(partition, state.stop());
            }
        });
        return stops;
    }

    /** How many partitions this instance reads. */
    public int partitions() {
        return states.size();
    }

    /** Seeks to the stored positions. Waits for the database as long as it takes: without positions nothing may be read. */
    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        var stored = endlessly(ledger.states()).await().indefinitely();
        var ends = consumer.endOffsets(partitions);
        for (var partition : partitions) {
            var before = stored.getOrDefault(partition.partition(), PartitionState.UNREAD);
            var state = before.against(ends.getOrDefault(partition, 0L));
            if (!state.equals(before)) {
                endlessly(ledger.keep(partition.partition(), state.stop()))
                        .await()
                        .indefinitely();
            }
            consumer.seek(partition, state.next());
            states.put(partition.partition(), state);
        }
    }

    @Override
    public void onPartitionsRevoked(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        partitions.forEach(partition -> states.remove(partition.partition()));
    }

    /** Takes a batch. Never fails: while the database is away it waits. */
    @Incoming(CHANNEL)
    public Uni<Void> take(ConsumerRecords<byte[], byte[]> batch) {
        var mine = new HashMap<Integer, PartitionState>();
        var records = new HashMap<Integer, List<ConsumerRecord<byte[], byte[]>>>();
        for (var partition : batch.partitions()) {
            var state = states.get(partition.partition());
            if (state == null) {
                continue;
            }
            // A partition that stands still goes on at the very record; what was fetched beyond it is dropped.
            var wanted = batch.records(partition).stream()
                    .filter(record -> record.offset() >= state.next())
                    .toList();
            if (wanted.isEmpty()) {
                continue;
            }
            if (state.stop() == null || wanted.getFirst().offset() == state.next()) {
                mine.put(partition.partition(), state);
                records.put(partition.partition(), wanted);
            } else {
                pause(Set.of(partition.partition()));
            }
        }
        if (records.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return endlessly(ledger.fold(records, mine))
                .invoke(reads -> reads.forEach(read -> moved(read, mine)))
                .onFailure(StalePositionException.class)
                .recoverWithUni(stale -> reread(mine.keySet(), stale))
                .replaceWithVoid();
    }

    private void moved(PartitionRead read, Map<Integer, PartitionState> before) {
        metrics.read(read.to() - read.from());
        var old = before.get(read.partition());
        var stop = read.stop();
        if (old == null) {
            return;
        }
        if (stop != null && !stop.equals(old.stop())) {
            LOG.logf(
                    // Also what was fetched before a seek looks like a gap, once.
                    stop.code().equals(Stop.GAP) ? Level.WARN : Level.ERROR,
                    "Partition %d stands still at offset %d: %s (%s)",
                    read.partition(),
                    stop.offset(),
                    stop.code(),
                    stop.detail());
        } else if (stop == null && old.stop() != null) {
            LOG.infof(
                    "Partition %d goes on at offset %d",
                    read.partition(), old.stop().offset());
        }
        if (stop != null) {
            pause(Set.of(read.partition()));
        }
        // Only if nobody has assigned it anew meanwhile.
        states.replace(read.partition(), old, new PartitionState(read.to(), stop));
    }

    private Uni<List<PartitionRead>> reread(Collection<Integer> partitions, Throwable stale) {
        LOG.warnf("Reading positions again: %s", stale.getMessage());
        return endlessly(ledger.states())
                .chain(stored -> polling((consumer, assigned) -> {
                    for (var partition : partitions) {
                        if (assigned.contains(topicPartition(partition))) {
                            var state = stored.getOrDefault(partition, PartitionState.UNREAD);
                            states.put(partition, state);
                            consumer.seek(topicPartition(partition), state.next());
                        }
                    }
                }))
                .replaceWith(List.of());
    }

    /** Fetches the records again that partitions stand still at. */
    private void retry() {
        var stopped = stops().keySet();
        if (!stopped.isEmpty()) {
            now((consumer, assigned) -> stopped.stream()
                    .map(this::topicPartition)
                    .filter(assigned::contains)
                    .forEach(partition -> {
                        var state = states.get(partition.partition());
                        if (state != null && state.stop() != null) {
                            consumer.seek(partition, state.next());
                            consumer.resume(List.of(partition));
                        }
                    }));
        }
    }

    /** What lies beyond the record that a partition stands still at would be fetched for nothing. */
    private void pause(Collection<Integer> partitions) {
        now((consumer, assigned) -> consumer.pause(partitions.stream()
                .map(this::topicPartition)
                .filter(assigned::contains)
                .toList()));
    }

    private void now(BiConsumer<Consumer<byte[], byte[]>, Set<TopicPartition>> work) {
        polling(work)
                .subscribe()
                .with(_ -> {}, e -> LOG.debugf("The consumer can't be told anything now: %s", FaultText.of(e)));
    }

    private Uni<Void> polling(BiConsumer<Consumer<byte[], byte[]>, Set<TopicPartition>> work) {
        return clients.<byte[], byte[]>getConsumer(CHANNEL).runOnPollingThread(consumer -> {
            work.accept(consumer, consumer.assignment());
        });
    }

    private TopicPartition topicPartition(int partition) {
        return new TopicPartition(config.topic(), partition);
    }

    private static <T> Uni<T> endlessly(Uni<T> work) {
        return work.onFailure(failure -> !(failure instanceof StalePositionException))
                .invoke(failure -> LOG.warnf("The ledger waits: %s", FaultText.of(failure)))
                .onFailure(failure -> !(failure instanceof StalePositionException))
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .indefinitely();
    }
}

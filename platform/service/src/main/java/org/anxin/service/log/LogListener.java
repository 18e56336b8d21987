package org.anxin.service.log;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.anxin.eventstore.LogPositions.Move;
import org.anxin.service.ServiceConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * The one listener of a service. Of a batch, records of different matters are worked on side by side and those of one matter in order; the batch's
 * positions are stored once all its effects stand. Each record takes effect once, by the inbox in the transaction of its effects.
 */
@ApplicationScoped
@IfBuildProperty(name = "anxin.log.follow", stringValue = "true", enableIfMissing = true)
public class LogListener {
    /** The channel's name, and the topic's. */
    static final String CHANNEL = "matters";

    private static final Logger LOG = Logger.getLogger(LogListener.class);

    private final RecordTaker taker;
    private final Positions positions;
    private final KafkaClientService kafka;
    private final int concurrency;
    private final Counter taken;

    LogListener(
            RecordTaker taker,
            @Identifier(CHANNEL) Positions positions,
            KafkaClientService kafka,
            ServiceConfig config,
            MeterRegistry metrics) {
        this.taker = taker;
        this.positions = positions;
        this.kafka = kafka;
        this.concurrency = config.log().concurrency();
        this.taken = Counter.builder("anxin_records_taken")
                .description("Records of the log that a reaction wanted, parked ones among them")
                .register(metrics);
        Gauge.builder("anxin_consumer_lag_records", this, LogListener::lag)
                .description("Records between the furthest behind partition's position and its end")
                .register(metrics);
    }

    private double lag() {
        var consumer = kafka.getConsumer(CHANNEL);
        return consumer == null
                ? Double.NaN
                : consumer.unwrap().metrics().values().stream()
                        .filter(metric ->
                                "records-lag-max".equals(metric.metricName().name())
                                        && metric.metricValue() instanceof Double)
                        .mapToDouble(metric -> (Double) metric.metricValue())
                        .max()
                        .orElse(Double.NaN);
    }

    @Incoming(CHANNEL)
    Uni<Void> consume(ConsumerRecords<String, byte[]> batch) {
        var byMatter = new LinkedHashMap<UUID, List<ConsumerRecord<String, byte[]>>>();
        for (var record : batch) {
            if (taker.wants(record)) {
                byMatter.computeIfAbsent(LogRecords.matter(record), _ -> new ArrayList<>())
                        .add(record);
            }
        }
        return taker.parkedAmong(byMatter.keySet())
                .chain(parked -> Multi.createFrom()
                        .iterable(byMatter.entrySet())
                        .onItem()
                        .transformToUni(of -> inOrder(of.getValue(), parked.contains(of.getKey())))
                        .merge(concurrency)
                        .collect()
                        .last())
                .chain(() -> store(batch));
    }

    /**
     * One after the other. Nobody else takes records of this matter, so what isn't parked when the batch comes is parked here or not at all; a record
     * that was parked has all that follow look whether they have to queue.
     */
    private Uni<Void> inOrder(List<ConsumerRecord<String, byte[]>> records, boolean parkedBefore) {
        var behind = new AtomicBoolean(parkedBefore);
        return Multi.createFrom()
                .iterable(records)
                .onItem()
                .transformToUniAndConcatenate(record -> taker.take(record, behind.get())
                        .invoke(parked -> {
                            taken.increment();
                            if (parked) {
                                behind.set(true);
                            }
                        }))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> store(ConsumerRecords<String, byte[]> batch) {
        var moves = new ArrayList<Move>();
        var stale = new ArrayList<TopicPartition>();
        for (var partition : batch.partitions()) {
            var records = batch.records(partition);
            var from = positions.next(partition);
            var end = records.getLast().offset() + 1;
            // No position: no longer this instance's. Nothing new: read twice. The effects were once all the same.
            if (from != null && end > from) {
                if (records.getFirst().offset() > from) {
                    stale.add(partition);
                } else {
                    moves.add(new Move(partition.partition(), from, end));
                }
            }
        }
        return store(moves)
                .invoke(refused -> refused.forEach(partition -> stale.add(new TopicPartition(CHANNEL, partition))))
                .chain(() -> Multi.createFrom()
                        .iterable(stale)
                        .onItem()
                        .transformToUniAndConcatenate(this::readAgain)
                        .collect()
                        .last());
    }

    private Uni<Set<Integer>> store(List<Move> moves) {
        return moves.isEmpty()
                ? Uni.createFrom().item(Set.of())
                : positions
                        .move(CHANNEL, moves)
                        .onFailure()
                        .retry()
                        .withBackOff(Duration.ofMillis(100), Duration.ofSeconds(2))
                        .indefinitely();
    }

    /** Somebody else moved the position, or the database was put back: go on from where it says. */
    private Uni<Void> readAgain(TopicPartition partition) {
        return Uni.createFrom()
                .item(() -> positions.refresh(partition))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .invoke(position -> LOG.infof("%s goes on from its stored position %d", partition, position))
                .chain(position -> kafka.getConsumer(CHANNEL).runOnPollingThread(consumer -> {
                    if (consumer.assignment().contains(partition)) {
                        consumer.seek(partition, position);
                    }
                }));
    }
}

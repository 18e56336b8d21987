package org.anxin.benchmarks.clocks;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.anxin.contracts.EventTypes;
import org.anxin.contracts.Metadata;
import org.anxin.contracts.intake.MatterOpened;
import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.ActorRole;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.GridCode;
import org.anxin.contracts.value.HandOver;
import org.anxin.contracts.value.HandlingMode;
import org.anxin.contracts.value.Holder;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.Place;
import org.anxin.contracts.value.PolicyRef;
import org.anxin.contracts.value.Severity;
import org.anxin.eventstore.StoredEvent;
import org.anxin.service.codec.CloudEventsFormat;
import org.anxin.service.codec.EventJson;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Puts opened matters on the log, as intake would, so that dispatch issues their orders by its own rules and at its own pace. */
final class OpenOrders {
    private static final String TYPE = EventTypes.of(MatterOpened.class).id();
    private static final byte[] HASH = new byte[32];

    private final TimeBasedEpochRandomGenerator ids = Generators.timeBasedEpochRandomGenerator();
    private final CloudEventsFormat format = new CloudEventsFormat("intake");
    private final PolicyRef policy;
    private final Duration untilWarned;

    /**
     * @param policy by which dispatch sets the clocks
     * @param untilWarned how long after it is opened a matter's clock warns under it
     */
    OpenOrders(PolicyRef policy, Duration untilWarned) {
        this.policy = policy;
        this.untilWarned = untilWarned;
    }

    /** Opens as many matters as warn in the stretches, and others whose warning is due at {@code far}, until there are {@code all}. */
    void put(String bootstrapServers, List<Stretch> stretches, int all, Instant far) {
        var fault = new AtomicReference<@Nullable Exception>();
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "acks", "all", "linger.ms", 5, "batch.size", 65_536),
                new StringSerializer(),
                new ByteArraySerializer())) {
            var put = 0;
            for (var stretch : stretches) {
                for (var i = 0; i < stretch.count(); i++) {
                    send(producer, stretch.due(i), fault);
                }
                put += stretch.count();
            }
            for (; put < all; put++) {
                send(producer, far, fault);
            }
        }
        if (fault.get() != null) {
            throw new IllegalStateException("The matters could not be put on the log", fault.get());
        }
    }

    private void send(Producer<String, byte[]> producer, Instant due, AtomicReference<@Nullable Exception> fault) {
        producer.send(format.write(opened(due.minus(untilWarned))), (_, failed) -> {
            if (failed != null) {
                fault.set(failed);
            }
        });
    }

    private StoredEvent opened(Instant at) {
        var metadata = new Metadata(
                new CentreCode("zone-1"), 1, null, ids.generate(), new ActorId("platform-110"), ActorRole.REFERRER);
        var event = new MatterOpened(
                new HandOver(Holder.DISPATCH, 2),
                at,
                MatterKind.DISPUTE,
                Category.LABOUR,
                Severity.ORDINARY,
                HandlingMode.FIELD,
                new Place(new GridCode("grid-1"), null),
                policy,
                at.plus(untilWarned),
                false);
        return new StoredEvent(
                ids.generate(),
                1,
                ids.generate(),
                TYPE,
                at,
                at,
                EventJson.write(event),
                EventJson.writeMetadata(metadata),
                HASH);
    }
}

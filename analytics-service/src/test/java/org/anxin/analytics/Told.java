package org.anxin.analytics;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.anxin.contracts.Event;
import org.anxin.contracts.EventTypes;
import org.anxin.contracts.Metadata;
import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.ActorRole;
import org.anxin.contracts.value.CentreCode;
import org.anxin.eventstore.StoredEvent;
import org.anxin.service.codec.CloudEventsFormat;
import org.anxin.service.codec.EventJson;
import org.apache.kafka.clients.producer.ProducerRecord;

/** An event as its owner would tell it. */
public record Told(CentreCode centre, UUID matter, long sequence, int leg, Event event) {
    private static final Instant THEN = Instant.parse("2026-11-22T02:00:00Z");

    /** The record for a topic. */
    public ProducerRecord<String, byte[]> record(String topic) {
        var type = EventTypes.of(event.getClass());
        var at = THEN.plus(sequence, ChronoUnit.SECONDS);
        var record = new CloudEventsFormat(type.source())
                .write(new StoredEvent(
                        matter,
                        sequence,
                        new UUID(matter.getMostSignificantBits(), sequence),
                        type.id(),
                        at,
                        at,
                        EventJson.write(event),
                        EventJson.writeMetadata(
                                new Metadata(centre, leg, null, matter, new ActorId("test"), ActorRole.SYSTEM)),
                        new byte[32]));
        return new ProducerRecord<>(topic, null, record.key(), record.value(), record.headers());
    }
}

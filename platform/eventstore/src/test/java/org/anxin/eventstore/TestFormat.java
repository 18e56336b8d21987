package org.anxin.eventstore;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A plain log format: every field a header of its own. */
final class TestFormat implements LogFormat {
    static final String TOPIC = "matters";

    @Override
    public ProducerRecord<String, byte[]> write(StoredEvent event) {
        var record = new ProducerRecord<>(
                TOPIC, event.stream().toString(), event.data().getBytes(UTF_8));
        record.headers()
                .add("version", text(event.version()))
                .add("id", text(event.id()))
                .add("type", text(event.type()))
                .add("occurred", text(event.occurredAt()))
                .add("recorded", text(event.recordedAt()))
                .add("metadata", text(event.metadata()))
                .add("hash", event.hash());
        return record;
    }

    @Override
    public boolean isOwn(ConsumerRecord<String, byte[]> record) {
        return header(record, "type").startsWith("tally.");
    }

    @Override
    public StoredEvent read(ConsumerRecord<String, byte[]> record) {
        if (record.headers().lastHeader("hash") == null) {
            throw new UnreadableEventException("no hash");
        }
        return new StoredEvent(
                UUID.fromString(record.key()),
                Long.parseLong(header(record, "version")),
                UUID.fromString(header(record, "id")),
                header(record, "type"),
                Instant.parse(header(record, "occurred")),
                Instant.parse(header(record, "recorded")),
                new String(record.value(), UTF_8),
                header(record, "metadata"),
                record.headers().lastHeader("hash").value());
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }

    private static byte[] text(Object value) {
        return value.toString().getBytes(UTF_8);
    }
}

package org.anxin.service.codec;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.anxin.contracts.EventType;
import org.anxin.contracts.Recorded;
import org.anxin.contracts.value.MatterId;
import org.anxin.eventstore.LogFormat;
import org.anxin.eventstore.StoredEvent;
import org.anxin.eventstore.UnreadableEventException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Stored events as CloudEvents 1.0 in Kafka's binary mode: attributes in headers, the stored text byte for byte as value, the matter's id as
 * key. From a record alone its stored row can be made again.
 */
public final class CloudEventsFormat implements LogFormat {
    /** Everything about matters; key = matter id. */
    public static final String MATTERS = "matters";

    /** Directory, rosters and policies; one partition. */
    public static final String REFERENCE = "reference";

    /** The header that names the centre. */
    public static final String CENTRE = "ce_centre";

    private static final String SOURCE_PREFIX = "/anxin/";

    private final String source;

    /** @param service who writes, as in {@link org.anxin.contracts.EventTypes} */
    public CloudEventsFormat(String service) {
        this.source = SOURCE_PREFIX + service;
    }

    @Override
    public ProducerRecord<String, byte[]> write(StoredEvent event) {
        var metadata = EventJson.readMetadata(event.metadata());
        var subject = event.stream().toString();
        var record =
                new ProducerRecord<>(topic(event.type()), subject, event.data().getBytes(UTF_8));
        var headers = record.headers();
        put(headers, "ce_specversion", "1.0");
        put(headers, "content-type", "application/json");
        put(headers, "ce_id", event.id().toString());
        put(headers, "ce_source", source);
        put(headers, "ce_type", event.type());
        put(headers, "ce_subject", subject);
        put(headers, "ce_time", Times.text(event.occurredAt()));
        put(headers, "ce_recordedtime", Times.text(event.recordedAt()));
        put(headers, "ce_sequence", sequence(event.version()));
        put(headers, "ce_leg", Integer.toString(metadata.leg()));
        put(headers, CENTRE, metadata.centre().value());
        if (metadata.causation() != null) {
            put(headers, "ce_causationid", metadata.causation().toString());
        }
        put(headers, "ce_metadata", event.metadata());
        put(headers, "ce_hash", HexFormat.of().formatHex(event.hash()));
        put(headers, "traceparent", traceparent(metadata.correlation(), event.id()));
        return record;
    }

    /** W3C Trace Context: everything that one command led to, in all services, is one trace; each event is a span of it. */
    private static String traceparent(UUID correlation, UUID event) {
        var hex = HexFormat.of();
        return "00-" + hex.toHexDigits(correlation.getMostSignificantBits())
                + hex.toHexDigits(correlation.getLeastSignificantBits()) + "-"
                + hex.toHexDigits(event.getLeastSignificantBits()) + "-01";
    }

    @Override
    public boolean isOwn(ConsumerRecord<String, byte[]> record) {
        return source.equals(text(record.headers(), "ce_source"));
    }

    @Override
    public StoredEvent read(ConsumerRecord<String, byte[]> record) {
        var headers = record.headers();
        return new StoredEvent(
                uuid(headers, "ce_subject"),
                version(headers),
                uuid(headers, "ce_id"),
                required(headers, "ce_type"),
                time(headers, "ce_time"),
                time(headers, "ce_recordedtime"),
                value(record),
                required(headers, "ce_metadata"),
                hash(headers));
    }

    /** The topic on which events of a type stand. */
    public static String topic(String type) {
        return type.startsWith("reference.") ? REFERENCE : MATTERS;
    }

    /** The type of a record without its version, from the header alone; null when it has none. */
    public static @Nullable String typeName(ConsumerRecord<String, byte[]> record) {
        var type = text(record.headers(), "ce_type");
        return type == null ? null : EventType.nameOf(type);
    }

    /**
     * The subject of a record, from the header alone.
     *
     * @throws UnreadableEventException when there is none or it isn't a UUID
     */
    public static UUID subject(ConsumerRecord<String, byte[]> record) {
        return uuid(record.headers(), "ce_subject");
    }

    /**
     * The event of a record, whoever recorded it.
     *
     * @throws UnreadableEventException when a header is missing or wrong, the type isn't registered, its source doesn't own it, or the text
     *     doesn't fit it
     */
    public static Recorded<?> recorded(ConsumerRecord<String, byte[]> record) {
        var headers = record.headers();
        var type = EventJson.registered(required(headers, "ce_type"));
        if (!required(headers, "ce_source").equals(SOURCE_PREFIX + type.source())) {
            throw new UnreadableEventException("the source does not own " + type.id());
        }
        return new Recorded<>(
                type.source(),
                new MatterId(uuid(headers, "ce_subject")),
                version(headers),
                uuid(headers, "ce_id"),
                time(headers, "ce_time"),
                time(headers, "ce_recordedtime"),
                EventJson.readMetadata(required(headers, "ce_metadata")),
                EventJson.read(type.id(), value(record)));
    }

    private static String sequence(long version) {
        var digits = Long.toString(version);
        return "0".repeat(Math.max(0, 10 - digits.length())) + digits;
    }

    private static long version(Headers headers) {
        try {
            var version = Long.parseLong(required(headers, "ce_sequence"));
            if (version > 0) {
                return version;
            }
        } catch (NumberFormatException e) {
            // Told below.
        }
        throw new UnreadableEventException("header ce_sequence is not a number from 1");
    }

    private static byte[] hash(Headers headers) {
        try {
            return HexFormat.of().parseHex(required(headers, "ce_hash"));
        } catch (IllegalArgumentException e) {
            throw new UnreadableEventException("header ce_hash is not hexadecimal");
        }
    }

    private static UUID uuid(Headers headers, String name) {
        try {
            return UUID.fromString(required(headers, name));
        } catch (IllegalArgumentException e) {
            throw new UnreadableEventException("header " + name + " is not a UUID");
        }
    }

    private static Instant time(Headers headers, String name) {
        try {
            return Instant.parse(required(headers, name));
        } catch (DateTimeException e) {
            throw new UnreadableEventException("header " + name + " is not a time");
        }
    }

    private static String value(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            throw new UnreadableEventException("the record has no value");
        }
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(record.value())).toString();
        } catch (CharacterCodingException e) {
            throw new UnreadableEventException("the value is not UTF-8");
        }
    }

    private static String required(Headers headers, String name) {
        var text = text(headers, name);
        if (text == null) {
            throw new UnreadableEventException("header " + name + " is missing");
        }
        return text;
    }

    private static @Nullable String text(Headers headers, String name) {
        var header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
    }

    private static void put(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(UTF_8));
    }
}

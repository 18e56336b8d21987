package org.anxin.service.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anxin.eventstore.LogRecord;
import org.anxin.eventstore.UnreadableEventException;
import org.anxin.service.codec.CloudEventsFormat;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;

/** Records as they are kept aside, and back. */
final class LogRecords {
    /** Where records stand whose matter can't be told. */
    static final UUID NO_MATTER = new UUID(0, 0);

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private LogRecords() {}

    static LogRecord kept(ConsumerRecord<String, byte[]> record) {
        var headers = new LinkedHashMap<String, String>();
        for (var header : record.headers()) {
            // PostgreSQL's jsonb can't hold a NUL.
            headers.put(
                    header.key(),
                    header.value() == null ? "" : new String(header.value(), UTF_8).replace("\0", "\uFFFD"));
        }
        try {
            return new LogRecord(
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    JSON.writeValueAsString(headers),
                    record.value());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static ConsumerRecord<String, byte[]> asConsumed(LogRecord kept) {
        try {
            var headers = new RecordHeaders();
            JSON.readValue(kept.headers(), HEADERS).forEach((name, value) -> headers.add(name, value.getBytes(UTF_8)));
            return new ConsumerRecord<>(
                    kept.topic(),
                    kept.partition(),
                    kept.offset(),
                    ConsumerRecord.NO_TIMESTAMP,
                    TimestampType.NO_TIMESTAMP_TYPE,
                    ConsumerRecord.NULL_SIZE,
                    ConsumerRecord.NULL_SIZE,
                    null,
                    kept.value(),
                    headers,
                    Optional.empty());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The matter of a record, from the header or else the key. */
    static UUID matter(ConsumerRecord<String, byte[]> record) {
        try {
            return CloudEventsFormat.subject(record);
        } catch (UnreadableEventException e) {
            try {
                return record.key() == null ? NO_MATTER : UUID.fromString(record.key());
            } catch (IllegalArgumentException notAnId) {
                return NO_MATTER;
            }
        }
    }
}

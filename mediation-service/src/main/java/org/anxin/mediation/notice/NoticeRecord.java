package org.anxin.mediation.notice;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.anxin.contracts.mediation.EscalationNotice;
import org.anxin.service.codec.StrictJson;
import org.anxin.service.codec.Times;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;

/** A notice as a CloudEvent 1.0 in Kafka's binary mode. */
final class NoticeRecord {
    private static final JsonMapper JSON = StrictJson.events();

    private NoticeRecord() {}

    static ProducerRecord<String, byte[]> of(String topic, EscalationNotice notice) {
        var matter = notice.matter().value().toString();
        var record = new ProducerRecord<>(topic, 0, matter, json(notice).getBytes(UTF_8));
        var headers = record.headers();
        put(headers, "ce_specversion", "1.0");
        put(headers, "content-type", "application/json");
        put(headers, "ce_id", notice.id().value().toString());
        put(headers, "ce_source", "/anxin/mediation");
        put(headers, "ce_type", EscalationNotice.TYPE);
        put(headers, "ce_subject", matter);
        put(headers, "ce_time", Times.text(notice.occurredAt()));
        put(headers, "ce_sequence", "%019d".formatted(notice.sequence()));
        put(headers, "ce_centre", notice.centre().value());
        return record;
    }

    private static String json(EscalationNotice notice) {
        try {
            return JSON.writeValueAsString(notice);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a notice can't be written", e);
        }
    }

    private static void put(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(UTF_8));
    }
}

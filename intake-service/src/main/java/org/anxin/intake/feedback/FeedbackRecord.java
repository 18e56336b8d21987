package org.anxin.intake.feedback;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.anxin.contracts.intake.ReferralFeedback;
import org.anxin.service.codec.StrictJson;
import org.anxin.service.codec.Times;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;

/** An entry as a CloudEvent 1.0 in Kafka's binary mode. */
final class FeedbackRecord {
    private static final JsonMapper JSON = StrictJson.events();

    private FeedbackRecord() {}

    static ProducerRecord<String, byte[]> of(ReferralFeedback entry) {
        // A source's code has no slash, so two referrals never share a subject.
        var subject = entry.referral().source().value()
                + '/'
                + entry.referral().number().value();
        var record = new ProducerRecord<>(
                ReferralFeedback.TOPIC, 0, subject, json(entry).getBytes(UTF_8));
        var headers = record.headers();
        put(headers, "ce_specversion", "1.0");
        put(headers, "content-type", "application/json");
        put(headers, "ce_id", entry.id().value().toString());
        put(headers, "ce_source", "/anxin/intake");
        put(headers, "ce_type", ReferralFeedback.TYPE);
        put(headers, "ce_subject", subject);
        put(headers, "ce_time", Times.text(entry.occurredAt()));
        put(headers, "ce_sequence", "%019d".formatted(entry.number()));
        put(headers, "ce_centre", entry.centre().value());
        return record;
    }

    private static String json(ReferralFeedback entry) {
        try {
            return JSON.writeValueAsString(entry);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("feedback can't be written", e);
        }
    }

    private static void put(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(UTF_8));
    }
}

package org.anxin.mediation.notice;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.anxin.mediation.casework.Desk.as;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.anxin.contracts.value.ActorRole;
import org.anxin.contracts.value.Level;
import org.anxin.contracts.value.MatterId;
import org.anxin.mediation.casework.Desk;
import org.anxin.service.codec.StrictJson;
import org.anxin.testkit.Log;
import org.anxin.testkit.TestPlatform;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What tests do as departments. */
final class Told {
    private Told() {}

    /** A department that has been told nothing. */
    static String newDepartment() {
        return "D-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    }

    static MatterId escalated(Log log, String lead, String... assisting) {
        return escalate(Desk.handedOn(log, Level.CENTRE), lead, assisting);
    }

    static MatterId escalate(MatterId matter, String lead, String... assisting) {
        var body = "{\"department\":\"%s\",\"assisting\":[%s]}"
                .formatted(lead, assisting.length == 0 ? "" : '"' + String.join("\",\"", assisting) + '"');
        Desk.post(ActorRole.MEDIATOR, matter, "escalation", body).statusCode(200);
        return matter;
    }

    static RequestSpecification clerk(String department) {
        return as(ActorRole.CLERK).header("X-Unit", department);
    }

    static void does(String department, MatterId matter, String what, String body) {
        clerk(department)
                .body(body)
                .post("/mediation/escalations/" + matter.value() + "/" + department + "/" + what)
                .then()
                .statusCode(200);
    }

    /** All that a department is told, as it pulls it, so many at a time. */
    static List<JsonNode> feed(String department, int limit) {
        try {
            var all = new ArrayList<JsonNode>();
            while (true) {
                var after = all.isEmpty() ? 0 : all.getLast().get("sequence").longValue();
                var answer = clerk(department)
                        .queryParams(Map.of("after", after, "limit", limit))
                        .get("/mediation/escalations/feed")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString();
                var page = StrictJson.rest().readTree(answer);
                page.get("items").forEach(all::add);
                if (page.get("items").size() < limit) {
                    return all;
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Type and detail of all that a department is told about a matter. */
    static List<String> about(MatterId matter, String department) {
        return feed(department, 200).stream()
                .filter(entry ->
                        entry.get("matter").textValue().equals(matter.value().toString()))
                .map(entry -> entry.get("type").textValue()
                        + (entry.has("detail") ? " " + entry.get("detail").textValue() : ""))
                .toList();
    }

    /** All that a topic holds now. */
    static List<ConsumerRecord<String, byte[]>> topic(String topic) {
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", (Object) TestPlatform.bootstrapServers()),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            var partition = new TopicPartition(topic, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            var end = consumer.endOffsets(List.of(partition)).get(partition);
            var records = new ArrayList<ConsumerRecord<String, byte[]>>();
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records;
        }
    }

    static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }
}

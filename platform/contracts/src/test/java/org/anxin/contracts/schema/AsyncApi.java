package org.anxin.contracts.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.anxin.contracts.EventType;
import org.anxin.contracts.EventTypes;
import org.anxin.contracts.intake.ReferralFeedback;

/** The AsyncAPI 3 document of the log, made from the registry: who tells what on which topic, with which headers. */
final class AsyncApi {
    private static final String MATTERS = "matters";
    private static final String REFERENCE = "reference";

    private AsyncApi() {}

    /** The whole document. */
    static String document() {
        var byTopic = EventTypes.all().stream()
                .collect(Collectors.groupingBy(AsyncApi::topic, LinkedHashMap::new, Collectors.toList()));
        var yaml = new StringBuilder(HEAD);
        yaml.append("channels:\n");
        yaml.append(channel(MATTERS, 24, MATTERS_TEXT, byTopic.getOrDefault(MATTERS, List.of())));
        yaml.append(channel(REFERENCE, 1, REFERENCE_TEXT, byTopic.getOrDefault(REFERENCE, List.of())));
        yaml.append(FEEDBACK_CHANNEL);
        yaml.append(EscalationNotices.CHANNEL);
        yaml.append("operations:\n");
        byTopic.forEach((topic, types) -> types.stream()
                .collect(Collectors.groupingBy(EventType::source, LinkedHashMap::new, Collectors.toList()))
                .forEach((source, told) -> yaml.append(operation(topic, source, told))));
        yaml.append(FEEDBACK_OPERATION);
        yaml.append(EscalationNotices.OPERATION);
        yaml.append("components:\n  messages:\n");
        EventTypes.all().forEach(type -> yaml.append(message(type)));
        yaml.append(FEEDBACK_MESSAGE);
        yaml.append(EscalationNotices.MESSAGE);
        yaml.append(HEADERS);
        return yaml.toString();
    }

    private static String topic(EventType type) {
        return type.name().startsWith(REFERENCE + ".") ? REFERENCE : MATTERS;
    }

    private static String channel(String topic, int partitions, String text, List<EventType> types) {
        return CHANNEL.formatted(
                topic,
                topic,
                text,
                references(types, "      %2$s:\n        $ref: '#/components/messages/%2$s'\n", topic),
                topic,
                partitions);
    }

    private static String operation(String topic, String source, List<EventType> types) {
        return OPERATION.formatted(
                source,
                topic,
                source,
                topic,
                topic,
                references(types, "      - $ref: '#/channels/%1$s/messages/%2$s'\n", topic));
    }

    private static String references(List<EventType> types, String line, String topic) {
        return types.stream().map(type -> line.formatted(topic, type.id())).collect(Collectors.joining());
    }

    private static String message(EventType type) {
        return MESSAGE.formatted(
                type.id(), type.id(), quoted(Docstrings.of(type.record()).text()), type.id(), type.source(), type.id());
    }

    static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static final String HEAD = """
            # Made from the registry of event types by AsyncApiTest; -Danxin.approve=true writes it anew.
            asyncapi: 3.0.0
            info:
              title: Anxin event log
              version: 1.0.0
              description: >-
                Everything that happens to the matters of the centres, as the services tell each other. CloudEvents 1.0 in Kafka's binary
                mode: attributes in headers, the stored JSON text of the event as value. A record never changes once it was published; a
                change is a new version under a new type name. The log may repeat a record; what is not newer by ce_sequence than the last
                of the same ce_source and ce_subject is a repeat. No event holds personal data or free text.
            defaultContentType: application/json
            """;

    private static final String MATTERS_TEXT = """
            Everything about one matter stands in one partition in causal order: the key is the matter's id. Kept for ever.""";
    private static final String REFERENCE_TEXT = """
            Directory, rosters and policies, in one order; the key is the centre's stream. Kept for ever.""";

    private static final String FEEDBACK_CHANNEL = """
              %1$s:
                address: %1$s
                description: >-
                  What sources are told about the matters they referred, in the order of the feed. Made from the events of the topic matters and
                  kept for ever, so whoever reads may begin anywhere. The topic may repeat a record; what is not newer by ce_sequence is a
                  repeat. After a database was restored the numbers jump ahead, and what was told before may come again with its ce_id.
                messages:
                  %2$s:
                    $ref: '#/components/messages/%2$s'
                bindings:
                  kafka:
                    topic: %1$s
                    partitions: 1
                    topicConfiguration:
                      cleanup.policy: [delete]
                      retention.ms: -1
                      retention.bytes: -1
                    bindingVersion: 0.5.0
            """.formatted(ReferralFeedback.TOPIC, ReferralFeedback.TYPE);

    private static final String FEEDBACK_OPERATION = """
              intake-tells-%1$s:
                action: send
                summary: What the service intake tells sources on the topic %1$s.
                channel:
                  $ref: '#/channels/%1$s'
                messages:
                  - $ref: '#/channels/%1$s/messages/%2$s'
            """.formatted(ReferralFeedback.TOPIC, ReferralFeedback.TYPE);

    private static final String FEEDBACK_MESSAGE = """
                %1$s:
                  name: %1$s
                  summary: %2$s
                  contentType: application/json
                  headers:
                    type: object
                    description: CloudEvents attributes, each a header of UTF-8 text.
                    required: [content-type, ce_specversion, ce_id, ce_source, ce_type, ce_subject, ce_time, ce_sequence, ce_centre]
                    properties:
                      content-type:
                        const: application/json
                      ce_specversion:
                        const: '1.0'
                      ce_id:
                        type: string
                        format: uuid
                        description: Stays the same when it has to be told again.
                      ce_source:
                        const: /anxin/intake
                      ce_type:
                        const: %1$s
                      ce_subject:
                        type: string
                        description: Source and number of the referral with a slash between; the source has none.
                      ce_time:
                        type: string
                        pattern: %3$s
                        description: When it happened, as far as known; UTC, microseconds.
                      ce_sequence:
                        type: string
                        pattern: ^[0-9]{19}$
                        description: Place in the feed, padded with zeros.
                      ce_centre:
                        type: string
                        pattern: ^[A-Za-z0-9][A-Za-z0-9_-]{0,31}$
                        description: The centre that the matter belongs to.
                  payload:
                    schemaFormat: application/schema+json;version=draft-07
                    schema:
                      $ref: schemas/%1$s.json
                  bindings:
                    kafka:
                      key:
                        type: string
                      bindingVersion: 0.5.0
            """.formatted(
            ReferralFeedback.TYPE, quoted(Docstrings.of(ReferralFeedback.class).text()), EventSchemas.TIME_PATTERN);

    private static final String CHANNEL = """
              %s:
                address: %s
                description: >-
                  %s
                messages:
            %s\
                bindings:
                  kafka:
                    topic: %s
                    partitions: %d
                    topicConfiguration:
                      cleanup.policy: [delete]
                      retention.ms: -1
                      retention.bytes: -1
                    bindingVersion: 0.5.0
            """;

    private static final String OPERATION = """
              %s-tells-%s:
                action: send
                summary: What the service %s tells on the topic %s.
                channel:
                  $ref: '#/channels/%s'
                messages:
            %s\
            """;

    private static final String MESSAGE = """
                %s:
                  name: %s
                  summary: %s
                  contentType: application/json
                  headers:
                    allOf:
                      - $ref: '#/components/schemas/headers'
                      - type: object
                        properties:
                          ce_type:
                            const: %s
                          ce_source:
                            const: /anxin/%s
                  payload:
                    schemaFormat: application/schema+json;version=draft-07
                    schema:
                      $ref: schemas/%s.json
                  bindings:
                    kafka:
                      key:
                        type: string
                        format: uuid
                      bindingVersion: 0.5.0
            """;

    private static final String HEADERS = """
              schemas:
                headers:
                  type: object
                  description: CloudEvents attributes, each a header of UTF-8 text. From a record alone its stored row can be made again.
                  required: [content-type, ce_specversion, ce_id, ce_source, ce_type, ce_subject, ce_time, ce_recordedtime, ce_sequence, ce_leg, ce_centre, ce_metadata, ce_hash, traceparent]
                  properties:
                    content-type:
                      const: application/json
                    ce_specversion:
                      const: '1.0'
                    ce_id:
                      type: string
                      format: uuid
                      description: The event's id, version 7.
                    ce_source:
                      type: string
                      pattern: ^/anxin/[a-z]+$
                      description: The service that recorded the event; the only one that may tell its type.
                    ce_type:
                      type: string
                      pattern: ^[a-z]+\\.[a-z-]+\\.v[0-9]+$
                      description: The registered type with its version.
                    ce_subject:
                      type: string
                      format: uuid
                      description: The matter; on the reference topic the centre's stream.
                    ce_time:
                      type: string
                      pattern: %1$s
                      description: When it happened, as far as known; UTC, microseconds.
                    ce_recordedtime:
                      type: string
                      pattern: %1$s
                      description: When it was recorded; never goes backwards along a stream.
                    ce_sequence:
                      type: string
                      pattern: ^[0-9]{10,}$
                      description: Place in the subject's stream of this source, from 1 without gaps, padded with zeros.
                    ce_leg:
                      type: string
                      pattern: ^[0-9]+$
                      description: The leg of the matter that the event belongs to; 0 on the reference topic.
                    ce_centre:
                      type: string
                      pattern: ^[A-Za-z0-9][A-Za-z0-9_-]{0,31}$
                      description: The centre that the matter belongs to.
                    ce_causationid:
                      type: string
                      format: uuid
                      description: The event that was reacted to; missing when a person or a timer acted.
                    ce_metadata:
                      type: string
                      contentMediaType: application/json
                      description: The stored metadata text, byte for byte; its shape is schemas/metadata.json.
                    ce_hash:
                      type: string
                      pattern: ^[0-9a-f]{64}$
                      description: SHA-256 over the stored row and the hash before it in the stream.
                    traceparent:
                      type: string
                      pattern: ^00-[0-9a-f]{32}-[0-9a-f]{16}-01$
                      description: W3C Trace Context; the trace is the correlation id, the span the event.
            """.formatted(EventSchemas.TIME_PATTERN);
}

package org.anxin.contracts.schema;

import org.anxin.contracts.mediation.EscalationNotice;

/** The part of the AsyncAPI document about what departments are told. */
final class EscalationNotices {
    static final String CHANNEL = """
              escalations:
                address: %1$s{department}
                description: >-
                  What a department is told about the matters that it has, in the order of its feed: a topic for each department. Made from the events of the
                  topic matters and kept for ever, so whoever reads may begin anywhere. ce_sequence has no gaps within a department of a centre. The
                  topic may repeat a record; what is not newer by ce_sequence is a repeat. After a database was restored the numbers jump ahead, and
                  what was told before may come again with its ce_id.
                parameters:
                  department:
                    description: >-
                      The department's code in lower case, such as labour; of a centre that the installation isn't named for, the centre's code and a dot
                      before it.
                    examples: [labour, zone-2.labour]
                messages:
                  %2$s:
                    $ref: '#/components/messages/%2$s'
                bindings:
                  kafka:
                    partitions: 1
                    topicConfiguration:
                      cleanup.policy: [delete]
                      retention.ms: -1
                      retention.bytes: -1
                    bindingVersion: 0.5.0
            """.formatted(EscalationNotice.TOPIC_PREFIX, EscalationNotice.TYPE);

    static final String OPERATION = """
              mediation-tells-escalations:
                action: send
                summary: What the service mediation tells a department on its topic.
                channel:
                  $ref: '#/channels/escalations'
                messages:
                  - $ref: '#/channels/escalations/messages/%1$s'
            """.formatted(EscalationNotice.TYPE);

    static final String MESSAGE = """
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
                        const: /anxin/mediation
                      ce_type:
                        const: %1$s
                      ce_subject:
                        type: string
                        format: uuid
                        description: The matter's id.
                      ce_time:
                        type: string
                        pattern: %3$s
                        description: When it happened, as far as known; UTC, microseconds.
                      ce_sequence:
                        type: string
                        pattern: ^[0-9]{19}$
                        description: Place in what the department is told, padded with zeros.
                      ce_centre:
                        type: string
                        pattern: ^[A-Za-z0-9][A-Za-z0-9_-]{0,31}$
                        description: The centre that the department belongs to.
                  payload:
                    schemaFormat: application/schema+json;version=draft-07
                    schema:
                      $ref: schemas/%1$s.json
                  bindings:
                    kafka:
                      key:
                        type: string
                        format: uuid
                      bindingVersion: 0.5.0
            """.formatted(
                    EscalationNotice.TYPE,
                    AsyncApi.quoted(Docstrings.of(EscalationNotice.class).text()),
                    EventSchemas.TIME_PATTERN);

    private EscalationNotices() {}
}

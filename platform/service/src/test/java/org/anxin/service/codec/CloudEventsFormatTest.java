package org.anxin.service.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.anxin.contracts.Metadata;
import org.anxin.contracts.dispatch.OrderSigned;
import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.ActorRole;
import org.anxin.contracts.value.CentreCode;
import org.anxin.eventstore.StoredEvent;
import org.anxin.eventstore.UnreadableEventException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

/** From a record of the log its stored row can be made again. */
class CloudEventsFormatTest {
    private static final Metadata METADATA = new Metadata(
            new CentreCode("zone-1"), 2, UUID.randomUUID(), UUID.randomUUID(), new ActorId("d-7"), ActorRole.DESK);
    private static final StoredEvent STORED = new StoredEvent(
            UUID.randomUUID(),
            42,
            UUID.randomUUID(),
            "dispatch.order-signed.v1",
            Instant.parse("2026-11-20T01:00:00.000001Z"),
            Instant.parse("2026-11-20T01:00:01Z"),
            "{ }",
            EventJson.writeMetadata(METADATA),
            new byte[32]);

    private final CloudEventsFormat dispatch = new CloudEventsFormat("dispatch");

    @Test
    void aStoredEventComesBackByteForByte() {
        var record = consumed(dispatch.write(STORED));
        assertThat(dispatch.read(record)).usingRecursiveComparison().isEqualTo(STORED);
        assertThat(dispatch.isOwn(record)).isTrue();
        assertThat(new CloudEventsFormat("intake").isOwn(record)).isFalse();
    }

    @Test
    void headersAreThoseOfCloudEvents() {
        var record = dispatch.write(STORED);
        assertThat(record.topic()).isEqualTo("matters");
        assertThat(record.key()).isEqualTo(STORED.stream().toString());
        assertThat(record.value()).isEqualTo("{ }".getBytes(UTF_8));
        assertThat(header(record, "ce_specversion")).isEqualTo("1.0");
        assertThat(header(record, "ce_source")).isEqualTo("/anxin/dispatch");
        assertThat(header(record, "ce_subject")).isEqualTo(STORED.stream().toString());
        assertThat(header(record, "ce_time")).isEqualTo("2026-11-20T01:00:00.000001Z");
        assertThat(header(record, "ce_recordedtime")).isEqualTo("2026-11-20T01:00:01.000000Z");
        assertThat(header(record, "ce_sequence")).isEqualTo("0000000042");
        assertThat(header(record, "ce_leg")).isEqualTo("2");
        assertThat(header(record, "ce_centre")).isEqualTo("zone-1");
        assertThat(header(record, "ce_causationid")).isEqualTo(String.valueOf(METADATA.causation()));
        assertThat(header(record, "ce_metadata")).isEqualTo(STORED.metadata());
        assertThat(header(record, "ce_hash")).isEqualTo("00".repeat(32));
        assertThat(header(record, "traceparent"))
                .isEqualTo("00-" + METADATA.correlation().toString().replace("-", "") + "-"
                        + STORED.id().toString().replace("-", "").substring(16) + "-01");
    }

    @Test
    void whoReadsItGetsTheEventAndItsMetadata() {
        var record = consumed(dispatch.write(STORED));
        assertThat(CloudEventsFormat.typeName(record)).isEqualTo("dispatch.order-signed");
        var recorded = CloudEventsFormat.recorded(record);
        assertThat(recorded.event()).isEqualTo(new OrderSigned());
        assertThat(recorded.metadata()).isEqualTo(METADATA);
        assertThat(recorded.sequence()).isEqualTo(42);
    }

    @Test
    void aSourceThatDoesNotOwnTheTypeIsUnreadable() {
        var record = consumed(new CloudEventsFormat("intake").write(STORED));
        assertThatThrownBy(() -> CloudEventsFormat.recorded(record))
                .isInstanceOf(UnreadableEventException.class)
                .hasMessageContaining("does not own");
    }

    @Test
    void anyMissingOrBrokenHeaderIsUnreadable() {
        for (var name : new String[] {
            "ce_id", "ce_source", "ce_type", "ce_subject", "ce_time", "ce_recordedtime", "ce_sequence", "ce_metadata"
        }) {
            var missing = consumed(dispatch.write(STORED));
            missing.headers().remove(name);
            assertThatThrownBy(() -> CloudEventsFormat.recorded(missing))
                    .as("without %s", name)
                    .isInstanceOf(UnreadableEventException.class);
            var broken = consumed(dispatch.write(STORED));
            broken.headers().remove(name).add(name, new byte[] {(byte) 0xff, 0});
            assertThatThrownBy(() -> CloudEventsFormat.recorded(broken))
                    .as("broken %s", name)
                    .isInstanceOf(UnreadableEventException.class);
        }
    }

    @Test
    void aValueThatIsNotUtf8OrMissingIsUnreadable() {
        for (var value : new byte[][] {{(byte) 0xc3, 0x28}, null}) {
            var good = dispatch.write(STORED);
            var record = new ConsumerRecord<>("matters", 0, 0, good.key(), value);
            good.headers().forEach(record.headers()::add);
            assertThatThrownBy(() -> CloudEventsFormat.recorded(record)).isInstanceOf(UnreadableEventException.class);
        }
    }

    @Test
    void directoryAndPoliciesStandOnTheirOwnTopic() {
        assertThat(CloudEventsFormat.topic("reference.grid-registered.v1")).isEqualTo("reference");
        assertThat(CloudEventsFormat.topic("intake.matter-opened.v1")).isEqualTo("matters");
    }

    private static String header(ProducerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }

    private static ConsumerRecord<String, byte[]> consumed(ProducerRecord<String, byte[]> sent) {
        var record = new ConsumerRecord<>(sent.topic(), 0, 0, sent.key(), sent.value());
        sent.headers().forEach(record.headers()::add);
        return record;
    }
}

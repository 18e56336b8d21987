package org.anxin.service.log;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import org.anxin.eventstore.EventRelay;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Kafka clients beside the listener's, set up as the log needs them. */
@Singleton
public class KafkaClients {
    private final String bootstrap;

    KafkaClients(@ConfigProperty(name = "kafka.bootstrap.servers") String bootstrap) {
        this.bootstrap = bootstrap;
    }

    /** A producer for the relay: idempotent, waits for all replicas, and never gives a record up, which would leave a gap. */
    public Producer<String, byte[]> relayProducer() {
        var relay = new HashMap<String, Object>(EventRelay.PRODUCER_SETTINGS);
        relay.put("batch.size", 65_536);
        return new KafkaProducer<>(settings(relay), new StringSerializer(), new ByteArraySerializer());
    }

    /** A consumer of no group, which starts where it is told and commits nothing. */
    public Consumer<String, byte[]> reader() {
        return new KafkaConsumer<>(
                settings(Map.of(
                        "enable.auto.commit",
                        false,
                        "allow.auto.create.topics",
                        false,
                        "auto.offset.reset",
                        "earliest",
                        "default.api.timeout.ms",
                        10_000)),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    /** A client that looks at topics. */
    public Admin admin() {
        return Admin.create(settings(Map.of("default.api.timeout.ms", 10_000, "request.timeout.ms", 5_000)));
    }

    private Map<String, Object> settings(Map<String, Object> more) {
        var settings = new HashMap<>(more);
        settings.put("bootstrap.servers", bootstrap);
        settings.put("reconnect.backoff.max.ms", 1_000);
        return settings;
    }
}

package org.anxin.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaTest {
    @TempDir
    private Path folder;

    @Test
    void topics_are_declared_to_keep_everything_and_records_survive_a_restart() throws Exception {
        // Given a broker with the topics declared, twice, and a record compressed as producers do it
        try (var kafka = EmbeddedKafka.start(folder.resolve("kafka"), 0, 0)) {
            Topics.declare(kafka.bootstrapServers());
            Topics.declare(kafka.bootstrapServers());
            assertThat(partitions(kafka, Topics.MATTERS)).isEqualTo(24);
            assertThat(partitions(kafka, Topics.REFERENCE)).isEqualTo(1);
            assertThat(config(kafka, "retention.ms")).isEqualTo("-1");
            assertThat(config(kafka, "retention.bytes")).isEqualTo("-1");
            assertThat(config(kafka, "cleanup.policy")).isEqualTo("delete");
            send(kafka, "kept");
        }
        // When the broker starts again on the same data
        try (var kafka = EmbeddedKafka.start(folder.resolve("kafka"), 0, 0)) {
            Topics.declare(kafka.bootstrapServers());
            // Then the record is there
            assertThat(readFirst(kafka)).isEqualTo("kept");
        }
    }

    @Test
    void a_topic_that_differs_is_refused_and_none_is_made_by_use() throws Exception {
        try (var kafka = EmbeddedKafka.start(folder.resolve("kafka"), 0, 0);
                var admin = Admin.create(Map.of("bootstrap.servers", (Object) kafka.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(Topics.MATTERS, 3, (short) 1)))
                    .all()
                    .get();
            assertThatThrownBy(() -> Topics.declare(kafka.bootstrapServers()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("3 partitions");
            assertThatThrownBy(() -> admin.describeTopics(List.of("unheard-of"))
                            .allTopicNames()
                            .get())
                    .isInstanceOf(ExecutionException.class);
        }
    }

    @Test
    void a_taken_port_is_told_and_the_process_lives_on() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            assertThatThrownBy(() -> EmbeddedKafka.start(folder.resolve("kafka"), taken.getLocalPort(), 0))
                    .isInstanceOf(EmbeddedStartException.class)
                    .hasMessageContaining(Integer.toString(taken.getLocalPort()));
        }
    }

    private static int partitions(EmbeddedKafka kafka, String topic) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", (Object) kafka.bootstrapServers()))) {
            return admin.describeTopics(List.of(topic))
                    .allTopicNames()
                    .get()
                    .get(topic)
                    .partitions()
                    .size();
        }
    }

    private static String config(EmbeddedKafka kafka, String name) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", (Object) kafka.bootstrapServers()))) {
            var resource = new ConfigResource(ConfigResource.Type.TOPIC, Topics.MATTERS);
            return admin.describeConfigs(List.of(resource))
                    .all()
                    .get()
                    .get(resource)
                    .get(name)
                    .value();
        }
    }

    private static void send(EmbeddedKafka kafka, String text) throws Exception {
        var settings = Map.<String, Object>of(
                "bootstrap.servers", kafka.bootstrapServers(), "acks", "all", "compression.type", "lz4");
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            producer.send(new ProducerRecord<>(Topics.MATTERS, 5, bytes, bytes)).get();
        }
    }

    private static String readFirst(EmbeddedKafka kafka) {
        var settings =
                Map.<String, Object>of("bootstrap.servers", kafka.bootstrapServers(), "enable.auto.commit", "false");
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partition = new TopicPartition(Topics.MATTERS, 5);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            var found = new ArrayList<String>();
            consumer.poll(Duration.ofSeconds(20))
                    .forEach(record -> found.add(new String(record.value(), StandardCharsets.UTF_8)));
            return String.join(",", found);
        }
    }
}

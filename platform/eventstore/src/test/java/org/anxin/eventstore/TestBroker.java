package org.anxin.eventstore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.anxin.embedded.Folders;
import org.anxin.embedded.KafkaBrokerMain;
import org.anxin.embedded.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** A broker in a process of its own, so that it can be killed. */
final class TestBroker implements AutoCloseable {
    private static @Nullable TestBroker shared;

    private final Path folder = Files.createTempDirectory("anxin-broker");
    private final int port = freePort();
    private final int controllerPort = freePort();
    private Process process;

    TestBroker() throws IOException {
        start();
        try {
            Topics.declare(bootstrap());
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** The one that tests share who don't kill it, with an empty log. It ends with the JVM. */
    static synchronized TestBroker emptied() throws Exception {
        if (shared == null) {
            var broker = new TestBroker();
            Runtime.getRuntime().addShutdownHook(new Thread(broker::close));
            shared = broker;
        } else {
            shared.empty();
        }
        return shared;
    }

    private void empty() throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrap()))) {
            admin.deleteTopics(admin.listTopics().names().get()).all().get();
            while (!admin.listTopics().names().get().isEmpty()) {
                Thread.onSpinWait();
            }
        }
        Topics.declare(bootstrap());
    }

    String bootstrap() {
        return "127.0.0.1:" + port;
    }

    void start() throws IOException {
        process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KafkaBrokerMain.class.getName(),
                        folder.toString(),
                        Integer.toString(port),
                        Integer.toString(controllerPort))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("broker.out").toFile())
                .start();
    }

    /** SIGKILL. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    Producer<String, byte[]> producer() {
        var properties = new Properties();
        properties.putAll(EventRelay.PRODUCER_SETTINGS);
        properties.put("bootstrap.servers", bootstrap());
        properties.put("max.block.ms", "2000");
        return new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer());
    }

    Consumer<String, byte[]> consumer() {
        var properties = new Properties();
        properties.putAll(Map.of(
                "bootstrap.servers", bootstrap(), "enable.auto.commit", "false", "auto.offset.reset", "earliest"));
        return new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer());
    }

    /** Everything on the log, partition by partition. */
    List<ConsumerRecord<String, byte[]>> readAll() {
        try (var consumer = consumer()) {
            var partitions = consumer.partitionsFor(TestFormat.TOPIC).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var records = new ArrayList<ConsumerRecord<String, byte[]>>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records;
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
        try {
            Folders.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

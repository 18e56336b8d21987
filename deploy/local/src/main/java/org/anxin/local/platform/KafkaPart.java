package org.anxin.local.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.anxin.embedded.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/** The Kafka broker in a process of its own. */
final class KafkaPart {
    static final String NAME = "kafka";

    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);

    private KafkaPart() {}

    static Part of(PlatformOptions options) {
        var port = options.ports().kafka();
        return new JavaPart(
                NAME,
                port,
                options.data().log(NAME),
                new CommandLines(options).broker(),
                () -> topicsServed(port),
                STOP_LIMIT);
    }

    /** Ready means that the topics are there and each of their partitions has a leader. */
    private static boolean topicsServed(int port) {
        if (!connects(port)) {
            return false;
        }
        var settings = Map.<String, Object>of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                "127.0.0.1:" + port,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                "2000",
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                "1500");
        try (var admin = Admin.create(settings)) {
            var topics = admin.describeTopics(List.of(Topics.MATTERS, Topics.REFERENCE))
                    .allTopicNames()
                    .get(2, TimeUnit.SECONDS);
            return topics.values().stream()
                    .flatMap(topic -> topic.partitions().stream())
                    .allMatch(partition ->
                            partition.leader() != null && !partition.leader().isEmpty());
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean connects(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), 500);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}

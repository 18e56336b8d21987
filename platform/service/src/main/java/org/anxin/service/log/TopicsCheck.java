package org.anxin.service.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.anxin.eventstore.LogMismatchException;
import org.anxin.service.codec.CloudEventsFormat;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Holds the topics against what they have to be for ever: number of partitions, nothing ever deleted. */
final class TopicsCheck {
    private static final Map<String, Integer> PARTITIONS =
            Map.of(CloudEventsFormat.MATTERS, 24, CloudEventsFormat.REFERENCE, 1);
    private static final Map<String, String> SETTINGS =
            Map.of("retention.ms", "-1", "retention.bytes", "-1", "cleanup.policy", "delete");

    private TopicsCheck() {}

    /**
     * Returns when all is as it has to be.
     *
     * @throws LogMismatchException when a topic is set up otherwise
     * @throws KafkaException when the broker is away or a topic isn't declared yet
     */
    static void run(Admin admin) throws InterruptedException {
        try {
            var topics =
                    admin.describeTopics(PARTITIONS.keySet()).allTopicNames().get();
            var resources = PARTITIONS.keySet().stream()
                    .map(topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic))
                    .toList();
            var configs = admin.describeConfigs(resources).all().get();
            var wrong = new ArrayList<String>();
            PARTITIONS.forEach((topic, partitions) -> {
                var found = topics.get(topic).partitions().size();
                if (found != partitions) {
                    wrong.add("%s has %d partitions, not %d".formatted(topic, found, partitions));
                }
            });
            configs.forEach((resource, config) -> wrong.addAll(wrong(resource.name(), config)));
            if (!wrong.isEmpty()) {
                throw new LogMismatchException(
                        "the log is not set up as it has to be for ever: " + String.join("; ", wrong));
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                throw new KafkaException("a topic is not declared yet", e.getCause());
            }
            throw new KafkaException("the broker can't be asked", e.getCause());
        }
    }

    private static List<String> wrong(String topic, Config config) {
        return SETTINGS.entrySet().stream()
                .filter(setting ->
                        !setting.getValue().equals(config.get(setting.getKey()).value()))
                .map(setting -> "%s has %s=%s, not %s"
                        .formatted(
                                topic,
                                setting.getKey(),
                                config.get(setting.getKey()).value(),
                                setting.getValue()))
                .toList();
    }
}

package org.anxin.embedded;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/** The topics of the one log, declared with what they must be for ever. */
public final class Topics {
    /** All that happens to matters, keyed by matter id. */
    public static final String MATTERS = "matters";

    /** Directory, rosters, policies, catalogue: small, in one order. */
    public static final String REFERENCE = "reference";

    /** What sources are told about the matters they referred, in one order. */
    public static final String REFERRAL_FEEDBACK = "referral-feedback";

    private static final Map<String, Integer> PARTITIONS = Map.of(MATTERS, 24, REFERENCE, 1, REFERRAL_FEEDBACK, 1);
    private static final Map<String, String> KEPT_FOR_EVER = Map.of(
            TopicConfig.RETENTION_MS_CONFIG, "-1",
            TopicConfig.RETENTION_BYTES_CONFIG, "-1",
            TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE);

    private Topics() {}

    /**
     * Creates the topics that are missing and checks those that are there.
     *
     * @throws IllegalStateException when a topic differs from what it must be: a key would go to another partition, or
     *     the log would forget
     */
    public static void declare(String bootstrapServers) {
        try (var admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            var missing = new HashSet<>(PARTITIONS.keySet());
            missing.removeAll(admin.listTopics().names().get());
            var created = create(admin, missing);
            for (var topic : PARTITIONS.keySet()) {
                if (!created.contains(topic)) {
                    check(admin, topic);
                }
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("The topics could not be declared: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the topics were declared", e);
        }
    }

    /** Creates topics; one that somebody else creates at the same moment is theirs, and is checked like any that was there. */
    private static Set<String> create(Admin admin, Set<String> topics) throws ExecutionException, InterruptedException {
        var created = new HashSet<String>();
        for (var topic : admin.createTopics(
                        topics.stream().map(Topics::declaration).toList())
                .values()
                .entrySet()) {
            try {
                topic.getValue().get();
                created.add(topic.getKey());
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw e;
                }
            }
        }
        return created;
    }

    private static NewTopic declaration(String topic) {
        return new NewTopic(topic, PARTITIONS.getOrDefault(topic, 1), (short) 1).configs(KEPT_FOR_EVER);
    }

    private static void check(Admin admin, String topic) throws ExecutionException, InterruptedException {
        var partitions = admin.describeTopics(List.of(topic))
                .allTopicNames()
                .get()
                .get(topic)
                .partitions()
                .size();
        if (partitions != PARTITIONS.getOrDefault(topic, 1)) {
            throw new IllegalStateException("Topic " + topic + " has " + partitions + " partitions and must have "
                    + PARTITIONS.get(topic) + " for ever");
        }
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        var config = admin.describeConfigs(List.of(resource)).all().get().get(resource);
        KEPT_FOR_EVER.forEach((name, value) -> {
            var found = config.get(name).value();
            if (!value.equals(found)) {
                throw new IllegalStateException(
                        "Topic " + topic + " has " + name + "=" + found + " and must have " + value);
            }
        });
    }
}

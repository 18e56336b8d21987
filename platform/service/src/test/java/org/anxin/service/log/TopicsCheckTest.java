package org.anxin.service.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.anxin.embedded.EmbeddedKafka;
import org.anxin.embedded.Topics;
import org.anxin.eventstore.LogMismatchException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a service demands of its topics before it takes a command. */
class TopicsCheckTest {
    @TempDir
    Path folder;

    @Test
    void topicsThatAreSetUpOtherwiseAreRefusedWithEachDifference() throws Exception {
        try (var broker = EmbeddedKafka.start(folder, 0, 0);
                var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            // Given none, it is worth while to wait
            assertThatThrownBy(() -> TopicsCheck.run(admin))
                    .isInstanceOf(KafkaException.class)
                    .hasMessageContaining("not declared yet");
            // Given those that have to be
            Topics.declare(broker.bootstrapServers());
            assertThatCode(() -> TopicsCheck.run(admin)).doesNotThrowAnyException();
            // When somebody lets the log forget, and adds a partition
            admin.incrementalAlterConfigs(Map.of(
                            new ConfigResource(ConfigResource.Type.TOPIC, Topics.MATTERS),
                            List.of(new AlterConfigOp(
                                    new ConfigEntry("retention.ms", "1000"), AlterConfigOp.OpType.SET))))
                    .all()
                    .get();
            admin.createPartitions(Map.of(Topics.REFERENCE, NewPartitions.increaseTo(2)))
                    .all()
                    .get();
            // Then, once the broker has taken both in
            assertThat(refusal(admin))
                    .contains("matters has retention.ms=1000, not -1")
                    .contains("reference has 2 partitions, not 1");
        }
    }

    private static String refusal(Admin admin) throws InterruptedException {
        var end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (true) {
            try {
                TopicsCheck.run(admin);
            } catch (LogMismatchException e) {
                var refusal = String.valueOf(e.getMessage());
                if (refusal.contains("; ") || System.nanoTime() > end) {
                    return refusal;
                }
            }
        }
    }
}

package org.anxin.service.log;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.anxin.eventstore.FaultText;
import org.anxin.eventstore.LogPositions;
import org.anxin.service.ServiceConfig;
import org.anxin.service.codec.CloudEventsFormat;
import org.anxin.service.privatestore.PrivateGate;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * Lets personal data be read once the listener has taken everything that the log held at the start, erasures among it. Normally that is there already;
 * after a restore the stored positions are as old as the texts, so all erasures since come again.
 */
@Singleton
class ErasuresFirst {
    private static final Logger LOG = Logger.getLogger(ErasuresFirst.class);
    private static final Duration RETRY = Duration.ofMillis(100);

    private final DataSource database;
    private final KafkaClients kafka;
    private final ServiceConfig config;
    private final PrivateGate gate;

    ErasuresFirst(DataSource database, KafkaClients kafka, ServiceConfig config, PrivateGate gate) {
        this.database = database;
        this.kafka = kafka;
        this.config = config;
        this.gate = gate;
    }

    /** Returns when it is so, however long database or broker are away. */
    void await() throws InterruptedException {
        Map<Integer, Long> ends = config.log().follow() ? null : Map.of();
        while (true) {
            try {
                if (ends == null) {
                    ends = ends();
                }
                if (isRead(ends)) {
                    gate.open();
                    return;
                }
            } catch (KafkaException | SQLException e) {
                LOG.debugf("personal data isn't shown yet: %s", FaultText.of(e));
            }
            Thread.sleep(RETRY);
        }
    }

    private Map<Integer, Long> ends() {
        try (var consumer = kafka.reader()) {
            var partitions = consumer.partitionsFor(CloudEventsFormat.MATTERS).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            return consumer.endOffsets(partitions).entrySet().stream()
                    .collect(Collectors.toMap(end -> end.getKey().partition(), Map.Entry::getValue));
        }
    }

    private boolean isRead(Map<Integer, Long> ends) throws SQLException {
        var positions = ends.isEmpty() ? ends : LogPositions.load(database, CloudEventsFormat.MATTERS);
        return ends.entrySet().stream().allMatch(end -> positions.getOrDefault(end.getKey(), 0L) >= end.getValue());
    }
}

package org.anxin.mediation.notice;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.anxin.contracts.mediation.EscalationNotice;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.DepartmentCode;
import org.anxin.service.ServiceConfig;
import org.anxin.service.log.KafkaClients;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jboss.logging.Logger;

/**
 * The topics of departments: declared as soon as a department is known, one partition each, kept for ever. Two departments whose codes differ in nothing but
 * case would share a topic and read each other's: the later one has none, and the feed and webhooks still.
 */
@Singleton
class NoticeTopics {
    private static final Map<String, String> KEPT_FOR_EVER =
            Map.of("retention.ms", "-1", "retention.bytes", "-1", "cleanup.policy", "delete");
    private static final Logger LOG = Logger.getLogger(NoticeTopics.class);

    private final KafkaClients kafka;
    private final CentreCode centre;
    private final Map<Department, Optional<String>> declared = new ConcurrentHashMap<>();

    NoticeTopics(KafkaClients kafka, ServiceConfig config) {
        this.kafka = kafka;
        this.centre = new CentreCode(config.centre());
    }

    /** A department of a centre. */
    record Department(CentreCode centre, DepartmentCode department) {}

    /** The departments without a topic of their own. */
    List<String> without() {
        return declared.entrySet().stream()
                .filter(entry -> entry.getValue().isEmpty())
                .map(entry -> entry.getKey().centre().value()
                        + '/'
                        + entry.getKey().department().value())
                .sorted()
                .toList();
    }

    /** The topic of a department, which is there when this returns; empty when it has none. */
    Optional<String> of(Connection connection, Department department)
            throws SQLException, ExecutionException, InterruptedException {
        var known = declared.get(department);
        if (known == null) {
            known = taken(connection, department, name(department));
            if (known.isPresent() && !declare(known.get())) {
                known = Optional.empty();
            }
            declared.put(department, known);
            if (known.isEmpty()) {
                LOG.warnf(
                        "the department %s of %s has no topic: its name is another's, or none that the broker takes",
                        department.department().value(), department.centre().value());
            }
        }
        return known;
    }

    private String name(Department department) {
        return department.centre().equals(centre)
                ? EscalationNotice.topic(department.department())
                : EscalationNotice.topic(department.centre(), department.department());
    }

    /** The first department that comes has the name. */
    private static Optional<String> taken(Connection connection, Department department, String topic)
            throws SQLException {
        try (var take = connection.prepareStatement(
                        "INSERT INTO escalation_topic (topic, centre, department) VALUES (?, ?, ?) ON CONFLICT DO NOTHING");
                var has = connection.prepareStatement(
                        "SELECT 1 FROM escalation_topic WHERE topic = ? AND centre = ? AND department = ?")) {
            for (var statement : List.of(take, has)) {
                statement.setString(1, topic);
                statement.setString(2, department.centre().value());
                statement.setString(3, department.department().value());
            }
            take.executeUpdate();
            try (var rows = has.executeQuery()) {
                return rows.next() ? Optional.of(topic) : Optional.empty();
            }
        }
    }

    /** Whether the broker has it now. */
    private boolean declare(String topic) throws ExecutionException, InterruptedException {
        try (var admin = kafka.admin()) {
            admin.createTopics(List.of(new NewTopic(topic, Optional.of(1), Optional.empty()).configs(KEPT_FOR_EVER)))
                    .all()
                    .get();
            return true;
        } catch (ExecutionException e) {
            return switch (e.getCause()) {
                case TopicExistsException _ -> true;
                case InvalidTopicException _ -> false;
                default -> throw e;
            };
        }
    }
}

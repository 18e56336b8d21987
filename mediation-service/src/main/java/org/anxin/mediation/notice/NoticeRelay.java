package org.anxin.mediation.notice;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import javax.sql.DataSource;
import org.anxin.mediation.notice.NoticeTopics.Department;
import org.anxin.service.log.FeedRelay;
import org.anxin.service.log.KafkaClients;
import org.anxin.service.reference.Reference;
import org.apache.kafka.clients.producer.Producer;

/** Carries what departments are told to their topics. */
@Singleton
public class NoticeRelay extends FeedRelay {
    /** "anxt" in ASCII. */
    private static final int LOCK = 0x616e7874;

    private final NoticeTopics topics;
    private final Reference reference;
    private final Set<String> checked = new HashSet<>();

    NoticeRelay(DataSource database, KafkaClients kafka, NoticeTopics topics, Reference reference) {
        super("escalations", LOCK, "escalation_notice_cursor", database, kafka);
        this.topics = topics;
        this.reference = reference;
    }

    /** A department can read its topic before it is told anything. */
    @Override
    protected void ready(Connection connection, Producer<String, byte[]> producer)
            throws SQLException, ExecutionException, InterruptedException {
        if (!reference.isLoaded()) {
            return;
        }
        for (var centre : reference.centres()) {
            var known = reference.centre(centre);
            if (known.isPresent()) {
                for (var department : known.get().departments()) {
                    var topic = topics.of(connection, new Department(centre, department));
                    if (topic.isPresent() && checked.add(topic.get())) {
                        requireOnePartition(producer, topic.get());
                    }
                }
            }
        }
    }

    @Override
    protected List<Outgoing> after(Connection connection, long number, int limit)
            throws SQLException, ExecutionException, InterruptedException {
        var outgoing = new ArrayList<Outgoing>();
        for (var placed : NoticeTable.after(connection, number, limit)) {
            var notice = placed.notice();
            outgoing.add(new Outgoing(
                    placed.number(),
                    topics.of(connection, new Department(notice.centre(), notice.department()))
                            .map(topic -> NoticeRecord.of(topic, notice))
                            .orElse(null)));
        }
        return outgoing;
    }
}

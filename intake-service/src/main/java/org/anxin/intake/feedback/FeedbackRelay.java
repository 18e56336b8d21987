package org.anxin.intake.feedback;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.anxin.contracts.intake.ReferralFeedback;
import org.anxin.service.log.FeedRelay;
import org.anxin.service.log.KafkaClients;
import org.apache.kafka.clients.producer.Producer;

/** Carries the feed to its topic. */
@Singleton
public class FeedbackRelay extends FeedRelay {
    /** "anxf" in ASCII. */
    private static final int LOCK = 0x616e7866;

    FeedbackRelay(DataSource database, KafkaClients kafka) {
        super("feedback", LOCK, "feedback_cursor", database, kafka);
    }

    @Override
    protected void ready(Connection connection, Producer<String, byte[]> producer) {
        requireOnePartition(producer, ReferralFeedback.TOPIC);
    }

    @Override
    protected List<Outgoing> after(Connection connection, long number, int limit) throws SQLException {
        return FeedbackTable.after(connection, number, limit).stream()
                .map(entry -> new Outgoing(entry.number(), FeedbackRecord.of(entry)))
                .toList();
    }
}

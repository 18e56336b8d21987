package org.anxin.intake.feedback;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.anxin.contracts.intake.ReferralFeedback;
import org.anxin.service.log.KafkaClients;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Carries the feed to its topic in its order, one instance at a time. The cursor moves only after the broker has acknowledged, so the topic may repeat
 * an entry, but first occurrences are complete and in order. While the broker is away the feed to pull goes on.
 */
@Singleton
public class FeedbackRelay {
    /** "anxf" in ASCII; held in the session. */
    private static final int LOCK = 0x616e7866;

    private static final int BATCH = 500;
    private static final Duration POLL = Duration.ofMillis(50);
    private static final Duration AFTER_FAULT = Duration.ofSeconds(1);
    private static final Logger LOG = Logger.getLogger(FeedbackRelay.class);

    private final DataSource database;
    private final KafkaClients kafka;
    private final Thread thread = Thread.ofVirtual().name("feedback-relay").unstarted(this::run);
    private volatile boolean stopped;
    private volatile @Nullable Producer<String, byte[]> producer;
    private volatile @Nullable String fault;
    private volatile long carriedTo;

    FeedbackRelay(DataSource database, KafkaClients kafka) {
        this.database = database;
        this.kafka = kafka;
    }

    void start(@Observes StartupEvent started) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        stopped = true;
        thread.interrupt();
        closeProducer();
    }

    /** What went wrong last; null while all is well. */
    public @Nullable String fault() {
        return fault;
    }

    /** The number of the entry that the broker acknowledged last, as far as this instance knows. */
    public long carriedTo() {
        return carriedTo;
    }

    private void run() {
        try {
            while (!stopped) {
                try (var connection = database.getConnection()) {
                    if (tryLock(connection)) {
                        try {
                            carry(connection);
                        } finally {
                            unlock(connection);
                        }
                    }
                } catch (SQLException | ExecutionException | RuntimeException e) {
                    failed(e);
                } finally {
                    closeProducer();
                }
                Thread.sleep(AFTER_FAULT);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void failed(Exception failure) {
        if (!stopped && fault == null) {
            LOG.warnf("feedback goes on from its cursor after: %s", failure.getMessage());
        }
        fault = String.valueOf(failure.getMessage());
    }

    private void carry(Connection connection) throws SQLException, ExecutionException, InterruptedException {
        var current = kafka.relayProducer();
        producer = current;
        var partitions = current.partitionsFor(ReferralFeedback.TOPIC).size();
        if (partitions != 1) {
            throw new IllegalStateException(ReferralFeedback.TOPIC + " has " + partitions + " partitions, not 1");
        }
        carriedTo = cursor(connection);
        while (!stopped) {
            var batch = FeedbackTable.after(connection, carriedTo, BATCH);
            if (!batch.isEmpty()) {
                send(current, batch);
                moveTo(connection, batch.getLast().number());
            }
            fault = null;
            if (batch.size() < BATCH) {
                Thread.sleep(POLL);
            }
        }
    }

    private static void send(Producer<String, byte[]> producer, List<ReferralFeedback> batch)
            throws ExecutionException, InterruptedException {
        var sent = new ArrayList<Future<RecordMetadata>>(batch.size());
        for (var entry : batch) {
            var future = producer.send(FeedbackRecord.of(entry), (_, failure) -> stopAt(failure, producer));
            sent.add(future);
            if (future.isDone()) {
                future.get();
            }
        }
        producer.flush();
        for (var future : sent) {
            future.get();
        }
    }

    /** On the producer's own thread, before it sends anything else: nothing may follow what the broker has refused. */
    private static void stopAt(@Nullable Exception failure, Producer<String, byte[]> producer) {
        if (failure != null) {
            producer.close(Duration.ZERO);
        }
    }

    private static long cursor(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement("SELECT number FROM feedback_cursor");
                var rows = query.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void moveTo(Connection connection, long number) throws SQLException {
        try (var update = connection.prepareStatement("UPDATE feedback_cursor SET number = ?")) {
            update.setLong(1, number);
            update.executeUpdate();
        }
        carriedTo = number;
    }

    private static boolean tryLock(Connection connection) throws SQLException {
        try (var lock = connection.prepareStatement("SELECT pg_try_advisory_lock(?, 0)")) {
            lock.setInt(1, LOCK);
            try (var rows = lock.executeQuery()) {
                rows.next();
                return rows.getBoolean(1);
            }
        }
    }

    /** A pooled connection outlives its loan, and would keep the lock. */
    private static void unlock(Connection connection) {
        try (var unlock = connection.prepareStatement("SELECT pg_advisory_unlock(?, 0)")) {
            unlock.setInt(1, LOCK);
            unlock.execute();
        } catch (SQLException e) {
            LOG.debug("the session ended, and the lock with it", e);
        }
    }

    private void closeProducer() {
        var current = producer;
        producer = null;
        if (current != null) {
            current.close(Duration.ZERO);
        }
    }
}

package org.anxin.service.log;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.anxin.eventstore.FaultText;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Carries a feed to Kafka in its order, one instance at a time. The cursor moves only after the broker has acknowledged, so a topic may repeat an entry, but
 * first occurrences are complete and in order. While the broker is away the feed to pull goes on. A service extends it for each of its feeds.
 */
public abstract class FeedRelay {
    private static final int BATCH = 500;
    private static final Duration POLL = Duration.ofMillis(50);
    private static final Duration AFTER_FAULT = Duration.ofSeconds(1);
    private static final Logger LOG = Logger.getLogger(FeedRelay.class);

    private final String name;
    private final int lock;
    private final String cursorTable;
    private final DataSource database;
    private final KafkaClients kafka;
    private volatile @Nullable Thread thread;
    private volatile boolean stopped;
    private volatile @Nullable Producer<String, byte[]> producer;
    private volatile @Nullable String fault;
    private volatile long carriedTo;

    /**
     * @param name of the feed, for messages
     * @param lock names the feed among the database's advisory locks; held in the session
     * @param cursorTable a table of one row with a column {@code number}: the entry that was carried last
     */
    protected FeedRelay(String name, int lock, String cursorTable, DataSource database, KafkaClients kafka) {
        this.name = name;
        this.lock = lock;
        this.cursorTable = cursorTable;
        this.database = database;
        this.kafka = kafka;
    }

    /**
     * An entry on its way.
     *
     * @param record null for one that no topic takes
     */
    public record Outgoing(long number, @Nullable ProducerRecord<String, byte[]> record) {}

    /** Whatever has to be there before entries are read; asked before each look for more. */
    protected abstract void ready(Connection connection, Producer<String, byte[]> producer)
            throws SQLException, ExecutionException, InterruptedException;

    /** The entries after a number, in the order of their numbers. */
    protected abstract List<Outgoing> after(Connection connection, long number, int limit)
            throws SQLException, ExecutionException, InterruptedException;

    /** Checks a topic. */
    protected static void requireOnePartition(Producer<String, byte[]> producer, String topic) {
        var partitions = producer.partitionsFor(topic).size();
        if (partitions != 1) {
            throw new IllegalStateException(topic + " has " + partitions + " partitions, not 1");
        }
    }

    /** With the service. */
    public void start(@Observes StartupEvent started) {
        thread = Thread.ofVirtual().name(name + "-relay").start(this::run);
    }

    /** With the service. */
    public void stop(@Observes ShutdownEvent stopping) {
        stopped = true;
        var running = thread;
        if (running != null) {
            running.interrupt();
        }
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
        var why = FaultText.of(failure);
        if (!stopped && fault == null) {
            LOG.warnf("%s goes on from its cursor after: %s", name, why);
        }
        fault = why;
    }

    private void carry(Connection connection) throws SQLException, ExecutionException, InterruptedException {
        var current = kafka.relayProducer();
        producer = current;
        carriedTo = cursor(connection);
        while (!stopped) {
            ready(connection, current);
            var batch = after(connection, carriedTo, BATCH);
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

    private static void send(Producer<String, byte[]> producer, List<Outgoing> batch)
            throws ExecutionException, InterruptedException {
        var sent = new ArrayList<Future<RecordMetadata>>(batch.size());
        for (var entry : batch) {
            if (entry.record() == null) {
                continue;
            }
            var future = producer.send(entry.record(), (_, failure) -> stopAt(failure, producer));
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

    private long cursor(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement("SELECT number FROM " + cursorTable);
                var rows = query.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void moveTo(Connection connection, long number) throws SQLException {
        try (var update = connection.prepareStatement("UPDATE " + cursorTable + " SET number = ?")) {
            update.setLong(1, number);
            update.executeUpdate();
        }
        carriedTo = number;
    }

    private boolean tryLock(Connection connection) throws SQLException {
        try (var lock = connection.prepareStatement("SELECT pg_try_advisory_lock(?, 0)")) {
            lock.setInt(1, this.lock);
            try (var rows = lock.executeQuery()) {
                rows.next();
                return rows.getBoolean(1);
            }
        }
    }

    /** A pooled connection outlives its loan, and would keep the lock. */
    private void unlock(Connection connection) {
        try (var unlock = connection.prepareStatement("SELECT pg_advisory_unlock(?, 0)")) {
            unlock.setInt(1, this.lock);
            unlock.execute();
        } catch (SQLException e) {
            LOG.debugf("the session ended, and the lock with it: %s", FaultText.of(e));
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

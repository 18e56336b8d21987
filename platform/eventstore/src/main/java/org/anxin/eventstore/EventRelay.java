package org.anxin.eventstore;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Carries the store's events to the log, in the order of the {@link Outbox}, one relay at a time per store. The cursor moves only after the broker
 * has acknowledged; after any fault the producer is closed and the relay resumes from the cursor. So the log may repeat an event, but the first
 * occurrences are complete and in order.
 *
 * <p>The producer has to be set up as {@link #PRODUCER_SETTINGS} says.
 */
public final class EventRelay implements AutoCloseable {
    /**
     * What the order of the log rests on: all replicas acknowledge, the broker drops repeats, one request is on its way at a time (a leader that is
     * about to start refuses the first batch of a producer that it doesn't know and would take the next), and no record ever expires, since later
     * ones of its partition would then be sent without it.
     */
    public static final Map<String, String> PRODUCER_SETTINGS = Map.of(
            "acks", "all",
            "enable.idempotence", "true",
            "max.in.flight.requests.per.connection", "1",
            "delivery.timeout.ms", Integer.toString(Integer.MAX_VALUE),
            "max.block.ms", "10000");

    /** Advisory lock that the one active relay of a store holds in its session: "anxr" in ASCII. */
    private static final int LOCK = 0x616e7872;

    private static final int BATCH = 1000;
    private static final Duration RETRY = Duration.ofMillis(200);
    private static final Logger LOG = System.getLogger(EventRelay.class.getName());

    private final DataSource database;
    private final Supplier<Producer<String, byte[]>> producers;
    private final LogFormat format;
    private final Duration poll;
    private final StoreGate gate;
    private final Thread thread;
    private volatile boolean closed;
    private volatile RelayStatus status = RelayStatus.STANDBY;
    private volatile @Nullable Producer<String, byte[]> producer;
    /** The place of what this relay carried last; null before it has carried anything. */
    private @Nullable RelayCursor carriedTo;
    /** When the batch that is on its way was taken up; 0 while none is. */
    private volatile long waitingSinceNanos;

    /**
     * @param producers makes a fresh producer, after each fault again
     * @param poll how long to wait after all that was there has been carried
     * @param gate nothing is carried from a database that it isn't open for
     */
    public EventRelay(
            DataSource database,
            Supplier<Producer<String, byte[]>> producers,
            LogFormat format,
            Duration poll,
            StoreGate gate) {
        this.database = database;
        this.producers = producers;
        this.format = format;
        this.poll = poll;
        this.gate = gate;
        this.thread = Thread.ofPlatform().name("event-relay").daemon().unstarted(this::run);
    }

    /** Begins to carry, or to wait for the relay that is active. */
    public void start() {
        thread.start();
    }

    /** How the relay is doing; while the broker doesn't answer, the lag grows with the age of the batch that waits for it. */
    public RelayStatus status() {
        var since = waitingSinceNanos;
        return since == 0 ? status : status.waiting(Duration.ofNanos(System.nanoTime() - since));
    }

    /** Stops; what was sent and not acknowledged is sent again by the next relay. */
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        closeProducer();
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!closed) {
            try (var connection = database.getConnection()) {
                if (!gate.isOpenFor(StoreLife.read(connection))) {
                    throw new SQLException("the database was not held against the log yet");
                }
                if (tryLock(connection)) {
                    try {
                        carry(connection);
                    } finally {
                        unlock(connection);
                    }
                } else {
                    status = RelayStatus.STANDBY;
                    Thread.sleep(RETRY);
                }
            } catch (InterruptedException e) {
                return;
            } catch (SQLException | ExecutionException | RuntimeException e) {
                failed(e);
            } finally {
                closeProducer();
            }
        }
    }

    private void failed(Exception fault) {
        if (closed) {
            return;
        }
        var why = FaultText.of(fault);
        status = status().failed(why);
        waitingSinceNanos = 0;
        LOG.log(Level.WARNING, "relay resumes from its cursor after: " + why);
        try {
            Thread.sleep(RETRY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void carry(Connection connection) throws SQLException, InterruptedException, ExecutionException {
        var cursor = RelayCursor.load(connection);
        if (carriedTo != null && cursor.isBefore(carriedTo)) {
            gate.replace();
            throw new SQLException("the store has forgotten what was carried: an older copy was put into it");
        }
        var current = producers.get();
        producer = current;
        while (!closed) {
            var batch = Outbox.next(connection, cursor, BATCH);
            if (batch.isEmpty()) {
                status = RelayStatus.active(Outbox.lagSeconds(connection, cursor), status.carried());
                Thread.sleep(poll);
                continue;
            }
            waitingSinceNanos = System.nanoTime();
            var acknowledged = send(current, batch);
            var next = batch.getLast().place();
            cursor.moveTo(next, acknowledged, connection);
            cursor = next;
            carriedTo = next;
            waitingSinceNanos = 0;
            status = RelayStatus.active(Outbox.lagSeconds(connection, cursor), status.carried() + batch.size());
            if (batch.size() < BATCH) {
                // Under load a few events are always there: carried one by one they would cost more than they are
                // worth.
                Thread.sleep(poll);
            }
        }
    }

    private HashMap<TopicPartition, Long> send(Producer<String, byte[]> producer, List<Outbox.Entry> batch)
            throws InterruptedException, ExecutionException {
        var sent = new ArrayList<Future<RecordMetadata>>(batch.size());
        for (var entry : batch) {
            var future = producer.send(format.write(entry.event()), (_, fault) -> stopAt(fault, producer));
            sent.add(future);
            // A send that can't get at the broker in time doesn't throw, it returns a future that has failed. Sending
            // on would leave a gap.
            if (future.isDone()) {
                future.get();
            }
        }
        producer.flush();
        var acknowledged = new HashMap<TopicPartition, Long>();
        for (var future : sent) {
            var metadata = future.get();
            acknowledged.merge(
                    new TopicPartition(metadata.topic(), metadata.partition()), metadata.offset(), Math::max);
        }
        return acknowledged;
    }

    /** Runs on the producer's own thread, before it sends anything else: nothing may follow what the broker has refused. */
    private static void stopAt(@Nullable Exception fault, Producer<String, byte[]> producer) {
        if (fault != null) {
            producer.close(Duration.ZERO);
        }
    }

    private static boolean tryLock(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT pg_try_advisory_lock(?, 0)")) {
            statement.setInt(1, LOCK);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getBoolean(1);
            }
        }
    }

    /** A pooled connection outlives its loan, and would keep the lock. One that is broken has lost it anyway. */
    private static void unlock(Connection connection) {
        try (var statement = connection.createStatement()) {
            statement.execute("SELECT pg_advisory_unlock_all()");
        } catch (SQLException e) {
            LOG.log(Level.DEBUG, "the session ended, and the relay's lock with it", e);
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

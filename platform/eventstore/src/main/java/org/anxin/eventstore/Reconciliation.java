package org.anxin.eventstore;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Holds the store against the log before any command is taken. Normally the log is a prefix of the store. When the log knows events that the store
 * lacks, the database was restored to an older state: they are imported byte for byte and a new incarnation begins, so that what follows
 * comes after them on the log whatever transaction ids the restored database gives out.
 */
public final class Reconciliation {
    /** Advisory lock that an instance holds in its session while it checks: "anxs" in ASCII. */
    private static final int LOCK = 0x616e7873;

    private static final int CHUNK = 500;
    private static final Logger LOG = System.getLogger(Reconciliation.class.getName());

    private final DataSource database;
    private final Supplier<Consumer<String, byte[]>> consumers;
    private final LogFormat format;
    private final List<String> topics;
    private final EventImport events;

    /**
     * @param consumers makes a consumer of no group that commits nothing
     * @param topics those that this store is carried to
     */
    public Reconciliation(
            DataSource database,
            Supplier<Consumer<String, byte[]>> consumers,
            LogFormat format,
            List<String> topics,
            List<StreamType<?, ?, ?, ?>> types) {
        this.database = database;
        this.consumers = consumers;
        this.format = format;
        this.topics = List.copyOf(topics);
        this.events = new EventImport(types);
    }

    /**
     * Holds both against each other and opens the gate. Blocks while it reads the log from the last acknowledged offset to its end.
     *
     * @throws LogMismatchException when the log is shorter than what was acknowledged, or holds another event in a stored one's place
     */
    public StartUp run(StoreGate gate) throws SQLException {
        try (var connection = database.getConnection();
                var consumer = consumers.get()) {
            // Of several instances that start together the first mends, and the next find it done.
            single(connection, "SELECT 1 FROM pg_advisory_lock(" + LOCK + ", 0)");
            connection.setAutoCommit(false);
            return run(connection, consumer, gate);
        }
    }

    private StartUp run(Connection connection, Consumer<String, byte[]> consumer, StoreGate gate) throws SQLException {
        try {
            var missing = missing(connection, consumer);
            var moved = anotherServer(connection);
            if (missing.isEmpty() && !moved) {
                return new StartUp.Fits(open(connection, gate));
            }
            var incarnation = beginIncarnation(connection);
            var imported = takeIn(connection, incarnation, missing);
            return new StartUp.Restored(open(connection, gate), imported);
        } finally {
            connection.rollback();
            single(connection, "SELECT 1 WHERE pg_advisory_unlock(" + LOCK + ", 0)");
            connection.commit();
        }
    }

    /** On the session that was held against the log, so for the life of the database that it is of. */
    private static int open(Connection connection, StoreGate gate) throws SQLException {
        var life = StoreLife.read(connection);
        connection.commit();
        gate.open(life);
        return life.incarnation();
    }

    /** Stream by stream, each with all that is kept beside it; a chunk commits, so that no long transaction holds other relays back. */
    private int takeIn(Connection connection, int incarnation, Map<UUID, List<StoredEvent>> missing)
            throws SQLException {
        var imported = 0;
        var uncommitted = 0;
        for (var stream : missing.entrySet()) {
            for (var event : stream.getValue()) {
                events.insert(connection, incarnation, event);
                imported++;
                uncommitted++;
            }
            events.rebuild(connection, stream.getKey());
            if (uncommitted >= CHUNK) {
                connection.commit();
                uncommitted = 0;
            }
        }
        connection.commit();
        return imported;
    }

    /** Events of this store that stand on the log and not in the store, per stream in order. */
    private Map<UUID, List<StoredEvent>> missing(Connection connection, Consumer<String, byte[]> consumer)
            throws SQLException {
        var starts = starts(connection, consumer);
        var ends = consumer.endOffsets(starts.keySet());
        for (var entry : starts.entrySet()) {
            if (ends.get(entry.getKey()) < entry.getValue()) {
                throw new LogMismatchException(
                        "the log is shorter than what it acknowledged: %s ends at %d, the store has carried up to %d. Restore the topic, or move it aside and let the services send everything again (empty relay_offset and set the cursor of store_state to 0)."
                                .formatted(entry.getKey(), ends.get(entry.getKey()), entry.getValue()));
            }
        }
        consumer.assign(starts.keySet());
        starts.forEach(consumer::seek);
        var missing = new LinkedHashMap<UUID, List<StoredEvent>>();
        while (!atEnd(consumer, ends)) {
            for (var record : consumer.poll(Duration.ofMillis(500))) {
                if (format.isOwn(record)) {
                    add(connection, record, missing);
                }
            }
        }
        missing.values().removeIf(List::isEmpty);
        return missing;
    }

    /**
     * Whoever may write to the topic can write in our name. What no store of ours can have written (it can't be read, or its hash doesn't follow from
     * what stands before it) must not keep us from starting: it is told and left alone; readers park it or stop at it.
     */
    private void add(Connection connection, ConsumerRecord<String, byte[]> record, Map<UUID, List<StoredEvent>> missing)
            throws SQLException {
        StoredEvent event;
        try {
            event = format.read(record);
        } catch (UnreadableEventException e) {
            notOurs(record, e.getMessage());
            return;
        }
        var known = events.idAt(connection, event.stream(), event.version());
        if (known.isPresent() && known.get().equals(event.id())) {
            return;
        }
        var ofStream = missing.computeIfAbsent(event.stream(), _ -> new ArrayList<>());
        // The log may repeat: only what is newer than the last one counts.
        if (!ofStream.isEmpty() && event.version() <= ofStream.getLast().version()) {
            return;
        }
        if (!follows(connection, event, ofStream)) {
            notOurs(record, "its hash doesn't follow from what stands before it");
        } else if (known.isPresent()) {
            throw new LogMismatchException(
                    "store and log hold different events in one place: stream %s, version %d is %s in the store and %s on the log (%s-%d, offset %d). Two databases have written one log: keep one of them."
                            .formatted(
                                    event.stream(),
                                    event.version(),
                                    known.get(),
                                    event.id(),
                                    record.topic(),
                                    record.partition(),
                                    record.offset()));
        } else {
            ofStream.add(event);
        }
    }

    private boolean follows(Connection connection, StoredEvent event, List<StoredEvent> ofStream) throws SQLException {
        var previous = ofStream.isEmpty()
                ? events.hashAt(connection, event.stream(), event.version() - 1)
                : Optional.of(ofStream.getLast())
                        .filter(last -> last.version() == event.version() - 1)
                        .map(StoredEvent::hash);
        return (event.version() == 1 || previous.isPresent())
                && Arrays.equals(HashChain.hash(previous.orElse(null), event), event.hash());
    }

    private static void notOurs(ConsumerRecord<String, byte[]> record, @Nullable String why) {
        LOG.log(
                Level.ERROR,
                "{0}-{1}, offset {2} bears this service''s name, but no store of it can have written it: {3}",
                record.topic(),
                record.partition(),
                record.offset(),
                why);
    }

    private Map<TopicPartition, Long> starts(Connection connection, Consumer<String, byte[]> consumer)
            throws SQLException {
        var starts = new HashMap<TopicPartition, Long>();
        for (var topic : topics) {
            for (PartitionInfo partition : consumer.partitionsFor(topic)) {
                starts.put(new TopicPartition(topic, partition.partition()), 0L);
            }
        }
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT topic, partition, last_offset + 1 FROM relay_offset")) {
            while (rows.next()) {
                starts.put(new TopicPartition(rows.getString(1), rows.getInt(2)), rows.getLong(3));
            }
        }
        return starts;
    }

    private static boolean atEnd(Consumer<String, byte[]> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private static boolean anotherServer(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT c.system_identifier <> s.system_identifier FROM store_state s, pg_control_system() c")) {
            rows.next();
            return rows.getBoolean(1);
        }
    }

    private static int beginIncarnation(Connection connection) throws SQLException {
        return single(
                connection,
                "UPDATE store_state SET incarnation = incarnation + 1, system_identifier = (SELECT system_identifier FROM pg_control_system()) RETURNING incarnation");
    }

    private static int single(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}

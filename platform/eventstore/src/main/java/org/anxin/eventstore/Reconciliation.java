package org.anxin.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/**
 * Holds the store against the log before any command is taken. Normally the log is a prefix of the store. When the log knows events that the store
 * lacks, the database was restored to an older state: they are imported byte for byte and a new incarnation begins, so that what follows
 * comes after them on the log whatever transaction ids the restored database gives out.
 */
public final class Reconciliation {
    /** Advisory lock that an instance holds in its session while it checks: "anxs" in ASCII. */
    private static final int LOCK = 0x616e7873;

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
            var span = uncarried(connection, consumer);
            var missing = new MissingEvents(connection, format, events);
            span.read(consumer, missing::look);
            if (missing.areNone() && !anotherServer(connection)) {
                return new StartUp.Fits(open(connection, gate));
            }
            var incarnation = beginIncarnation(connection);
            if (!missing.areNone()) {
                span.read(consumer, message -> missing.takeIn(message, incarnation));
            }
            missing.commit();
            return new StartUp.Restored(open(connection, gate), missing.takenIn());
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

    /** What the log holds behind the last record that this store knows it has acknowledged. */
    private LogSpan uncarried(Connection connection, Consumer<String, byte[]> consumer) throws SQLException {
        var span = LogSpan.from(carried(connection), consumer, topics);
        span.ends().forEach((partition, end) -> {
            var start = span.starts().get(partition);
            if (end < start) {
                throw new LogMismatchException(
                        "the log is shorter than what it acknowledged: %s ends at %d, the store has carried up to %d. Restore the topic, or move it aside and let the services send everything again (empty relay_offset and set the cursor of store_state to 0)."
                                .formatted(partition, end, start));
            }
        });
        return span;
    }

    private static Map<TopicPartition, Long> carried(Connection connection) throws SQLException {
        var offsets = new HashMap<TopicPartition, Long>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT topic, partition, last_offset + 1 FROM relay_offset")) {
            while (rows.next()) {
                offsets.put(new TopicPartition(rows.getString(1), rows.getInt(2)), rows.getLong(3));
            }
        }
        return offsets;
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

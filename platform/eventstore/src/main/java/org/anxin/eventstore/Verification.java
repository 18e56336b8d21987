package org.anxin.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.Consumer;

/**
 * Holds a whole store and the whole log against each other: every hash follows from the one before it, versions run from 1 without gaps, and both tell
 * the same. So a row that was changed shows, one that is missing or out of order, and a tail that was cut on either side. It writes nothing and may run
 * beside everything else.
 */
public final class Verification {
    private final DataSource database;
    private final Supplier<Consumer<String, byte[]>> consumers;
    private final LogFormat format;
    private final List<String> topics;

    /**
     * @param consumers makes a consumer of no group that commits nothing
     * @param topics those that this store is carried to
     */
    public Verification(
            DataSource database, Supplier<Consumer<String, byte[]>> consumers, LogFormat format, List<String> topics) {
        this.database = database;
        this.consumers = consumers;
        this.format = format;
        this.topics = List.copyOf(topics);
    }

    /** Reads the log to the end that it has now, then the store. Blocks. */
    public Verified run() throws SQLException {
        var findings = new Findings();
        var log = new LogChains(format, new EventImport(List.of()), findings);
        var store = new StoreChains(log, findings);
        try (var connection = database.getConnection()) {
            // What the cursor has passed is on the log by the time that its end is asked for.
            var cursor = RelayCursor.load(connection);
            readLog(connection, log);
            connection.setAutoCommit(false);
            try {
                store.read(connection, cursor);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
        return new Verified(
                store.streams(), store.rows(), log.firsts(), log.repeats(), findings.texts(), findings.faults());
    }

    private void readLog(Connection connection, LogChains chains) throws SQLException {
        try (var consumer = consumers.get()) {
            LogSpan.whole(consumer, topics).read(consumer, message -> chains.take(message, connection));
        }
    }
}

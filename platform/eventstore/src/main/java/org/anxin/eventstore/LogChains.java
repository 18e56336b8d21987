package org.anxin.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** The hash chains of one service as the log tells them. Keeps the last link of each stream, some 150 bytes, since it stands for all before it. */
final class LogChains {
    private final LogFormat format;
    private final EventImport store;
    private final Findings findings;
    private final Map<UUID, ChainLink> last = new HashMap<>();
    private long repeats;
    private long firsts;

    LogChains(LogFormat format, EventImport store, Findings findings) {
        this.format = format;
        this.store = store;
        this.findings = findings;
    }

    /** Takes the next record of its partition. */
    void take(ConsumerRecord<String, byte[]> record, Connection connection) throws SQLException {
        if (!format.isOwn(record)) {
            return;
        }
        StoredEvent event;
        try {
            event = format.read(record);
        } catch (UnreadableEventException e) {
            findings.add("%s can't be read: %s".formatted(place(record), e.getMessage()));
            return;
        }
        var before = last.get(event.stream());
        var next = before == null ? 1 : before.version() + 1;
        if (event.version() < next) {
            repeats++;
            repeated(event, record, connection);
            return;
        }
        firsts++;
        if (event.version() > next) {
            findings.add(
                    event.stream(),
                    "version %d is missing on the log: %s has version %d"
                            .formatted(next, place(record), event.version()));
        } else if (!follows(before == null ? null : before.hash(), event)) {
            findings.add(
                    event.stream(),
                    "version %d on the log (%s) was changed: its hash doesn't follow"
                            .formatted(event.version(), place(record)));
        }
        last.put(event.stream(), new ChainLink(event.version(), event.hash()));
    }

    /** A record that was sent again must have the bytes of the first, and so of the store. */
    private void repeated(StoredEvent event, ConsumerRecord<String, byte[]> record, Connection connection)
            throws SQLException {
        var stored = store.hashAt(connection, event.stream(), event.version());
        var before = store.hashAt(connection, event.stream(), event.version() - 1);
        if (stored.isPresent() && !(Arrays.equals(stored.get(), event.hash()) && follows(before.orElse(null), event))) {
            findings.add(
                    event.stream(),
                    "version %d is repeated on the log (%s) with other bytes"
                            .formatted(event.version(), place(record)));
        }
    }

    private static boolean follows(byte @Nullable [] previous, StoredEvent event) {
        return Arrays.equals(HashChain.hash(previous, event), event.hash());
    }

    private static String place(ConsumerRecord<String, byte[]> record) {
        return "%s-%d, offset %d".formatted(record.topic(), record.partition(), record.offset());
    }

    /** The last link of a stream, which is forgotten; null when the log has nothing of it. */
    @Nullable
    ChainLink takeLast(UUID stream) {
        return last.remove(stream);
    }

    /** The last links of the streams that nobody has asked for. */
    Map<UUID, ChainLink> left() {
        return last;
    }

    long repeats() {
        return repeats;
    }

    long firsts() {
        return firsts;
    }
}

package org.anxin.eventstore;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The hash chains of a store, row by row, held against those of the log. */
final class StoreChains {
    private static final int FETCH = 1000;

    /** A row is carried when the relay's cursor had passed it before the log was read to its end. */
    private static final String ROWS = """
            SELECT stream_id, stream_version, event_id, type, occurred_at, recorded_at, data::text, metadata::text, hash,
                   (incarnation, transaction_id, position) <= (?, ?::xid8, ?) AS carried
            FROM event ORDER BY stream_id, stream_version""";

    private final LogChains log;
    private final Findings findings;
    private long streams;
    private long rows;
    private @Nullable UUID stream;
    private @Nullable ChainLink published;
    private @Nullable StoredEvent before;
    private long lastCarried;

    StoreChains(LogChains log, Findings findings) {
        this.log = log;
        this.findings = findings;
    }

    /** Reads the whole store in one snapshot. */
    void read(Connection connection, RelayCursor cursor) throws SQLException {
        try (var query = connection.prepareStatement(ROWS)) {
            query.setInt(1, cursor.incarnation());
            query.setString(2, cursor.transactionId());
            query.setLong(3, cursor.position());
            query.setFetchSize(FETCH);
            try (var found = query.executeQuery()) {
                while (found.next()) {
                    take(event(found), found.getBoolean("carried"));
                }
            }
        }
        ended();
        log.left().forEach((id, link) -> {
            streams++;
            findings.add(id, "the log has %d versions, the store none".formatted(link.version()));
        });
    }

    private void take(StoredEvent event, boolean carried) {
        if (!event.stream().equals(stream)) {
            ended();
            streams++;
            stream = event.stream();
            published = log.takeLast(event.stream());
            before = null;
            lastCarried = 0;
        }
        rows++;
        var next = before == null ? 1 : before.version() + 1;
        if (event.version() != next) {
            findings.add(
                    event.stream(),
                    "version %d is missing in the store, which has %d".formatted(next, event.version()));
        } else if (!Arrays.equals(HashChain.hash(before == null ? null : before.hash(), event), event.hash())) {
            findings.add(
                    event.stream(), "version %d in the store was changed: its hash doesn't follow".formatted(next));
        } else if (published != null
                && published.version() == event.version()
                && !Arrays.equals(published.hash(), event.hash())) {
            findings.add(event.stream(), "store and log differ at version %d or before".formatted(event.version()));
        }
        before = event;
        if (carried) {
            lastCarried = event.version();
        }
    }

    private void ended() {
        if (stream == null || before == null) {
            return;
        }
        var onLog = published == null ? 0 : published.version();
        if (onLog > before.version()) {
            findings.add(
                    stream,
                    "the store ends at version %d, the log goes on to %d: its tail was cut"
                            .formatted(before.version(), onLog));
        } else if (lastCarried > onLog) {
            findings.add(
                    stream, "version %d was carried to the log and isn't there: its tail was cut".formatted(onLog + 1));
        }
    }

    private static StoredEvent event(ResultSet rows) throws SQLException {
        return new StoredEvent(
                rows.getObject(1, UUID.class),
                rows.getLong(2),
                rows.getObject(3, UUID.class),
                rows.getString(4),
                rows.getObject(5, OffsetDateTime.class).toInstant(),
                rows.getObject(6, OffsetDateTime.class).toInstant(),
                rows.getString(7),
                rows.getString(8),
                rows.getBytes(9));
    }

    long streams() {
        return streams;
    }

    long rows() {
        return rows;
    }
}

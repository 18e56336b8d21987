package org.anxin.eventstore;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Reads a stream as it is stored. */
final class StreamReader {
    private static final String EVENTS = """
            SELECT stream_version, event_id, type, occurred_at, recorded_at, data::text AS data, metadata::text AS metadata, hash
            FROM event WHERE stream_id = $1 ORDER BY stream_version""";

    private StreamReader() {}

    /** All events of a stream, in order; empty for a stream that doesn't exist. */
    static Uni<List<StoredEvent>> read(SqlClient client, UUID stream) {
        return client.preparedQuery(EVENTS).execute(Tuple.of(stream)).map(rows -> {
            var events = new ArrayList<StoredEvent>(rows.size());
            for (Row row : rows) {
                events.add(event(stream, row));
            }
            return events;
        });
    }

    private static StoredEvent event(UUID stream, Row row) {
        return new StoredEvent(
                stream,
                row.getLong("stream_version"),
                row.getUUID("event_id"),
                row.getString("type"),
                row.getOffsetDateTime("occurred_at").toInstant(),
                row.getOffsetDateTime("recorded_at").toInstant(),
                row.getString("data"),
                row.getString("metadata"),
                row.get(Buffer.class, "hash").getBytes());
    }
}

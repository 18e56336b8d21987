package org.anxin.eventstore;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads a stream as it is stored. */
final class StreamReader {
    private static final String EVENTS = """
            SELECT stream_id, stream_version, event_id, type, occurred_at, recorded_at, data::text AS data, metadata::text AS metadata, hash
            FROM event WHERE stream_id = ANY ($1) ORDER BY stream_id, stream_version""";

    private StreamReader() {}

    /** All events of a stream, in order; empty for a stream that doesn't exist. */
    static Uni<List<StoredEvent>> read(SqlClient client, UUID stream) {
        return readAll(client, List.of(stream)).map(streams -> streams.getOrDefault(stream, List.of()));
    }

    /** All events of several streams, each in order; without those that don't exist. */
    static Uni<Map<UUID, List<StoredEvent>>> readAll(SqlClient client, Collection<UUID> streams) {
        return client.preparedQuery(EVENTS)
                .execute(Tuple.of(streams.toArray(UUID[]::new)))
                .map(rows -> {
                    var events = new HashMap<UUID, List<StoredEvent>>();
                    for (Row row : rows) {
                        var event = event(row);
                        events.computeIfAbsent(event.stream(), _ -> new ArrayList<>())
                                .add(event);
                    }
                    return events;
                });
    }

    private static StoredEvent event(Row row) {
        return new StoredEvent(
                row.getUUID("stream_id"),
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

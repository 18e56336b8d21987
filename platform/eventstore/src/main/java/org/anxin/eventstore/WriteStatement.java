package org.anxin.eventstore;

import static java.util.stream.Collectors.joining;

import io.vertx.mutiny.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * The one statement that writes any number of appends with all their rows: events, keys, timers, view rows. The key gates everything else of its
 * append, so that a refused one fails alone. In another life of the database than the gate was opened for the statement as a whole is refused.
 */
final class WriteStatement {
    private static final int FIRST_TABLE_PARAMETER = 23;

    private static final String HEAD = """
            WITH incarnation AS MATERIALIZED (
              SELECT writing_incarnation($8::integer, $22::text) AS number),
            gate AS (
              INSERT INTO claimed_key (scope, key, stream_id, fingerprint, answer, expires_at)
              SELECT * FROM unnest($1::text[], $2::text[], $3::uuid[], $4::bytea[], $5::text[], $6::timestamptz[]) k(scope, key, stream_id, f, a, e)
              ORDER BY k.scope, k.key
              ON CONFLICT DO NOTHING RETURNING stream_id),
            accepted AS (
              SELECT stream_id FROM gate UNION ALL SELECT unnest($7::uuid[])),
            events AS (
              INSERT INTO event (incarnation, stream_id, stream_version, event_id, type, occurred_at, recorded_at, data, metadata, hash)
              SELECT (SELECT number FROM incarnation), e.stream_id, e.version, e.id, e.type, e.occurred_at, e.recorded_at, e.data::json, e.metadata::json, e.hash
              FROM unnest($9::uuid[], $10::bigint[], $11::uuid[], $12::text[], $13::timestamptz[], $14::timestamptz[], $15::text[], $16::text[], $17::bytea[])
                WITH ORDINALITY e(stream_id, version, id, type, occurred_at, recorded_at, data, metadata, hash, place)
              JOIN accepted USING (stream_id)
              ORDER BY e.place),
            stale AS (
              DELETE FROM timer t USING unnest($18::uuid[]) s(stream_id) JOIN accepted USING (stream_id)
              WHERE t.stream_id = s.stream_id AND NOT EXISTS (
                SELECT FROM unnest($19::uuid[], $20::text[]) n(stream_id, name) WHERE n.stream_id = t.stream_id AND n.name = t.name)),
            timers AS (
              INSERT INTO timer (stream_id, name, due_at)
              SELECT t.stream_id, t.name, t.due_at FROM unnest($19::uuid[], $20::text[], $21::timestamptz[]) t(stream_id, name, due_at)
              JOIN accepted USING (stream_id)
              ON CONFLICT (stream_id, name) DO UPDATE SET due_at = EXCLUDED.due_at WHERE timer.due_at <> EXCLUDED.due_at)""";

    private final String sql;
    private final List<RowTable> tables;

    WriteStatement(List<RowTable> tables) {
        this.tables = List.copyOf(tables);
        var text = new StringBuilder(HEAD);
        for (var i = 0; i < tables.size(); i++) {
            text.append(",\n").append(insert(tables.get(i), i));
        }
        this.sql = text.append("\nSELECT stream_id FROM accepted, incarnation").toString();
    }

    private static String insert(RowTable table, int index) {
        var columns = String.join(", ", table.columns());
        var replaced = table.columns().stream()
                .filter(column -> !table.key().contains(column))
                .map(column -> column + " = EXCLUDED." + column)
                .collect(joining(", "));
        return """
                table_%d AS (
                  INSERT INTO %s (%s)
                  SELECT %s FROM json_populate_recordset(NULL::%s, ($%d::text)::json) r
                  JOIN accepted a ON a.stream_id = r.%s
                  ON CONFLICT (%s) DO %s)""".formatted(
                        index,
                        table.name(),
                        columns,
                        table.columns().stream().map(column -> "r." + column).collect(joining(", ")),
                        table.name(),
                        FIRST_TABLE_PARAMETER + index,
                        table.stream(),
                        String.join(", ", table.key()),
                        replaced.isEmpty() ? "NOTHING" : "UPDATE SET " + replaced);
    }

    String sql() {
        return sql;
    }

    Tuple parameters(StoreLife life, List<Append> appends) {
        var keyed = appends.stream().filter(append -> append.key() != null).toList();
        var events =
                appends.stream().flatMap(append -> append.events().stream()).toList();
        var timers = appends.stream()
                .flatMap(append -> append.deadlines().stream().map(deadline -> new TimerRow(append.stream(), deadline)))
                .toList();
        var values = new ArrayList<Object>(FIRST_TABLE_PARAMETER + tables.size());
        values.add(strings(keyed, append -> key(append).scope()));
        values.add(strings(keyed, append -> key(append).key()));
        values.add(uuids(keyed, Append::stream));
        values.add(bytes(keyed, append -> key(append).fingerprint()));
        values.add(strings(keyed, append -> key(append).answer()));
        values.add(times(keyed, append -> key(append).expiresAt()));
        values.add(uuids(appends.stream().filter(append -> append.key() == null).toList(), Append::stream));
        values.add(life.incarnation());
        values.add(uuids(events, StoredEvent::stream));
        values.add(events.stream().map(StoredEvent::version).toArray(Long[]::new));
        values.add(uuids(events, StoredEvent::id));
        values.add(strings(events, StoredEvent::type));
        values.add(times(events, StoredEvent::occurredAt));
        values.add(times(events, StoredEvent::recordedAt));
        values.add(strings(events, StoredEvent::data));
        values.add(strings(events, StoredEvent::metadata));
        values.add(bytes(events, StoredEvent::hash));
        values.add(
                uuids(appends.stream().filter(append -> !append.opensStream()).toList(), Append::stream));
        values.add(uuids(timers, TimerRow::stream));
        values.add(strings(timers, timer -> timer.deadline().name()));
        values.add(times(timers, timer -> timer.deadline().dueAt()));
        values.add(life.life());
        for (var table : tables) {
            values.add(appends.stream()
                    .flatMap(append -> append.rows().stream())
                    .filter(row -> row.table() == table)
                    .map(Row::json)
                    .collect(joining(",", "[", "]")));
        }
        return Tuple.from(values);
    }

    private record TimerRow(UUID stream, org.anxin.eventstore.decide.Deadline deadline) {}

    private static ClaimedKey key(Append append) {
        return java.util.Objects.requireNonNull(append.key());
    }

    private static <T> UUID[] uuids(List<T> items, Function<T, UUID> value) {
        return items.stream().map(value).toArray(UUID[]::new);
    }

    private static <T> String[] strings(List<T> items, Function<T, @org.jspecify.annotations.Nullable String> value) {
        return items.stream().map(value).toArray(String[]::new);
    }

    private static <T> OffsetDateTime[] times(
            List<T> items, Function<T, java.time.@org.jspecify.annotations.Nullable Instant> value) {
        return items.stream()
                .map(item -> {
                    var time = value.apply(item);
                    return time == null ? null : Micros.utc(time);
                })
                .toArray(OffsetDateTime[]::new);
    }

    private static <T> io.vertx.core.buffer.Buffer[] bytes(
            List<T> items, Function<T, byte @org.jspecify.annotations.Nullable []> value) {
        return items.stream()
                .map(item -> {
                    var content = value.apply(item);
                    return content == null ? null : io.vertx.core.buffer.Buffer.buffer(content);
                })
                .toArray(io.vertx.core.buffer.Buffer[]::new);
    }
}

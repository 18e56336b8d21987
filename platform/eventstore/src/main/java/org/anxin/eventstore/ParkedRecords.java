package org.anxin.eventstore;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Records of the log that could not be taken. They stand aside with their bytes and the reason; later records of the same stream queue behind
 * them, all others go on. Putting back drains a stream's queue in order.
 */
public final class ParkedRecords {
    static final String QUEUED = "queued behind a parked record of the same matter";

    private static final String INSERT = """
            INSERT INTO parked (stream_id, topic, partition, record_offset, headers, value, reason, parked_at)
            VALUES ($1, $2, $3, $4, ($5::text)::jsonb, $6, $7, $8) ON CONFLICT (topic, partition, record_offset) DO UPDATE SET reason = EXCLUDED.reason""";
    /** Records of one stream stand in one partition; whatever stands elsewhere counts as before, to be on the safe side. */
    private static final String BEFORE = """
            SELECT coalesce(bool_or(itself), false), coalesce(bool_or(NOT itself AND NOT (here AND record_offset > $4)), false)
            FROM (SELECT record_offset, here, here AND record_offset = $4 AS itself
                  FROM (SELECT record_offset, topic = $2 AND partition = $3 AS here FROM parked WHERE stream_id = $1) p) q""";

    private static final String IN_SHARE =
            "coalesce(substring(headers->>($1::text) FROM $2::text), $3::text) = $4::text";
    private static final String COLUMNS =
            "id, stream_id, topic, partition, record_offset, headers::text AS headers, value, reason, parked_at";

    private final Pool pool;

    public ParkedRecords(Pool pool) {
        this.pool = pool;
    }

    /**
     * One parked record.
     *
     * @param reason why it could not be taken, or that it queues
     */
    public record Parked(long id, UUID stream, LogRecord record, String reason, Instant parkedAt) {}

    /**
     * A part of the parked records: those whose header has a value.
     *
     * @param header its name
     * @param readable a regular expression of PostgreSQL's for values that count; a record without such a value has {@code otherwise}
     */
    public record Share(String header, String readable, String otherwise, String value) {}

    /** Parks a record, under the lock of its stream. Parking it again only changes the reason. */
    public Uni<Void> park(UUID stream, LogRecord record, String reason, Instant now) {
        return Detached.from(pool.withTransaction(connection ->
                StreamLock.take(connection, stream).chain(() -> insert(connection, stream, record, reason, now))));
    }

    /**
     * Parks a record if one that came before it in its stream is parked, under the lock of the stream. One that is parked itself stays where it stands.
     *
     * @return whether it is parked
     */
    public Uni<Boolean> queue(UUID stream, LogRecord record, Instant now) {
        return Detached.from(pool.withTransaction(connection -> StreamLock.take(connection, stream)
                .chain(() -> connection
                        .preparedQuery(BEFORE)
                        .execute(Tuple.of(stream, record.topic(), record.partition(), record.offset())))
                .chain(rows -> {
                    var found = rows.iterator().next();
                    if (found.getBoolean(0)) {
                        return Uni.createFrom().item(true);
                    }
                    return found.getBoolean(1)
                            ? insert(connection, stream, record, QUEUED, now).replaceWith(true)
                            : Uni.createFrom().item(false);
                })));
    }

    /** Which of these streams have parked records. */
    public Uni<Set<UUID>> among(Collection<UUID> streams) {
        return pool.preparedQuery("SELECT DISTINCT stream_id FROM parked WHERE stream_id = ANY ($1)")
                .execute(Tuple.of(streams.toArray(UUID[]::new)))
                .map(rows -> {
                    var found = new HashSet<UUID>();
                    rows.forEach(row -> found.add(row.getUUID(0)));
                    return found;
                });
    }

    /** Takes a record out that had its effect; under the lock of its stream, so that whoever queues meanwhile is seen by who puts back. */
    public Uni<Void> drop(Parked parked) {
        return Detached.from(pool.withTransaction(connection -> StreamLock.take(connection, parked.stream())
                .chain(() -> connection
                        .preparedQuery("DELETE FROM parked WHERE id = $1")
                        .execute(Tuple.of(parked.id())))
                .replaceWithVoid()));
    }

    static Uni<Void> insert(SqlClient client, UUID stream, LogRecord record, String reason, Instant now) {
        return client.preparedQuery(INSERT)
                .execute(Tuple.from(java.util.Arrays.asList(
                        stream,
                        record.topic(),
                        record.partition(),
                        record.offset(),
                        record.headers(),
                        record.value() == null ? null : Buffer.buffer(record.value()),
                        reason,
                        Micros.utc(now))))
                .replaceWithVoid();
    }

    /** How many records are parked, those that queue among them. */
    public Uni<Long> count() {
        return pool.query("SELECT count(*) FROM parked")
                .execute()
                .map(rows -> rows.iterator().next().getLong(0));
    }

    /**
     * A share of the parked records in the order in which they came.
     *
     * @param after the last id of the page before, 0 for the first
     */
    public Uni<List<Parked>> list(Share share, long after, int limit) {
        return pool.preparedQuery(
                        "SELECT " + COLUMNS + " FROM parked WHERE id > $5 AND " + IN_SHARE + " ORDER BY id LIMIT $6")
                .execute(in(share).addLong(after).addInteger(limit))
                .map(ParkedRecords::all);
    }

    /** A share of a stream's parked records, those that came first. */
    public Uni<List<Parked>> list(Share share, UUID stream, int limit) {
        return pool.preparedQuery("SELECT " + COLUMNS + " FROM parked WHERE stream_id = $5 AND " + IN_SHARE
                        + " ORDER BY id LIMIT $6")
                .execute(in(share).addUUID(stream).addInteger(limit))
                .map(ParkedRecords::all);
    }

    private static Tuple in(Share share) {
        return Tuple.of(share.header(), share.readable(), share.otherwise(), share.value());
    }

    private static List<Parked> all(RowSet<Row> rows) {
        var parked = new ArrayList<Parked>(rows.size());
        rows.forEach(row -> parked.add(parked(row)));
        return parked;
    }

    /**
     * Tries a stream's parked records again, in order, and stops at the first that still can't be taken.
     *
     * @param take takes one record as the listener would, with a {@link Delivery} that names the parked row; a text is the reason why it can't be
     *     taken, null means it was
     * @return how many were taken
     */
    public Uni<Integer> putBack(UUID stream, Function<Parked, Uni<@Nullable String>> take) {
        return next(stream, 0, take);
    }

    private Uni<Integer> next(UUID stream, int taken, Function<Parked, Uni<@Nullable String>> take) {
        return pool.preparedQuery("SELECT " + COLUMNS + " FROM parked WHERE stream_id = $1 ORDER BY id LIMIT 1")
                .execute(Tuple.of(stream))
                .chain(rows -> {
                    if (rows.size() == 0) {
                        return Uni.createFrom().item(taken);
                    }
                    var first = parked(rows.iterator().next());
                    return take.apply(first)
                            .chain(reason -> reason == null
                                    ? next(stream, taken + 1, take)
                                    : pool.preparedQuery("UPDATE parked SET reason = $2 WHERE id = $1")
                                            .execute(Tuple.of(first.id(), reason))
                                            .replaceWith(taken));
                });
    }

    private static Parked parked(Row row) {
        var value = row.get(Buffer.class, "value");
        return new Parked(
                row.getLong("id"),
                row.getUUID("stream_id"),
                new LogRecord(
                        row.getString("topic"),
                        row.getInteger("partition"),
                        row.getLong("record_offset"),
                        row.getString("headers"),
                        value == null ? null : value.getBytes()),
                row.getString("reason"),
                row.getOffsetDateTime("parked_at").toInstant());
    }
}

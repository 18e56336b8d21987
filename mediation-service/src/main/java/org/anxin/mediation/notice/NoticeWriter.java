package org.anxin.mediation.notice;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.DepartmentCode;
import org.anxin.contracts.value.MatterId;
import org.anxin.eventstore.Gathering;
import org.jspecify.annotations.Nullable;

/**
 * Writes what departments are told, and numbers it: without gaps for each department, and in one order for all. Numbers and commit go under one lock, so
 * none is seen before the one ahead of it, and what is not committed has no number. What arrives meanwhile goes together in the next transaction.
 *
 * <p>A restored database has a new incarnation and goes on far ahead of what readers may have seen, so that what it lost and reads again from the log
 * comes after all they have.
 */
@Singleton
class NoticeWriter {
    /** "anxe" in ASCII. */
    private static final int LOCK = 0x616e7865;

    /** Looked up row by row (OFFSET 0), since a plan for all of them, once made, would go through the whole table. */
    private static final String WRITE = """
            WITH said AS (
              SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[], $4::uuid[], $5::text[], $6::text[], $7::timestamptz[], $8::timestamptz[], $9::timestamptz[])
                WITH ORDINALITY s(id, centre, department, matter_id, type, detail, answer_by, due_at, occurred_at, place)),
            news AS (
              SELECT s.* FROM said s
              LEFT JOIN LATERAL (SELECT true AS told FROM escalation_notice n WHERE n.id = s.id OFFSET 0) before ON true
              WHERE before.told IS NULL),
            base AS (SELECT (incarnation - 1)::bigint * 1000000000000 AS number FROM store_state)
            INSERT INTO escalation_notice (number, sequence, id, centre, department, matter_id, type, detail, answer_by, due_at, occurred_at)
            SELECT
              greatest((SELECT coalesce(max(number), 0) FROM escalation_notice), l.number) + row_number() OVER (ORDER BY w.place),
              greatest(coalesce(last.sequence, 0), l.number) + row_number() OVER (PARTITION BY w.centre, w.department ORDER BY w.place),
              w.id, w.centre, w.department, w.matter_id, w.type, w.detail, w.answer_by, w.due_at, w.occurred_at
            FROM news w CROSS JOIN base l LEFT JOIN LATERAL (
              SELECT n.sequence FROM escalation_notice n WHERE n.centre = w.centre AND n.department = w.department
              ORDER BY n.sequence DESC LIMIT 1) last ON true""";

    private final Pool pool;
    private final Gathering<Entry, Boolean> gathering = new Gathering<>(this::write, _ -> {});

    NoticeWriter(Pool pool) {
        this.pool = pool;
    }

    /**
     * What a department is told.
     *
     * @param id the same whenever the same is noted
     */
    record Entry(
            UUID id, CentreCode centre, DepartmentCode department, MatterId matter, Said said, Instant occurredAt) {}

    /** Notes it, once; completes when it is committed. */
    Uni<?> note(Entry entry) {
        return gathering.submit(entry);
    }

    /** Lock and entries are two statements: the second has to see what the lock waited for. */
    private Uni<List<Boolean>> write(List<Entry> entries) {
        return pool.withTransaction(connection -> connection
                        .preparedQuery("SELECT pg_advisory_xact_lock($1, 0)")
                        .execute(Tuple.of(LOCK))
                        .chain(() -> connection.preparedQuery(WRITE).execute(values(entries))))
                .map(_ -> entries.stream().map(_ -> true).toList());
    }

    private static Tuple values(List<Entry> entries) {
        return Tuple.from(List.of(
                array(entries, Entry::id, UUID[]::new),
                array(entries, entry -> entry.centre().value(), String[]::new),
                array(entries, entry -> entry.department().value(), String[]::new),
                array(entries, entry -> entry.matter().value(), UUID[]::new),
                array(entries, entry -> entry.said().step().name(), String[]::new),
                array(entries, entry -> detail(entry.said()), String[]::new),
                array(entries, entry -> utc(entry.said().answerBy()), OffsetDateTime[]::new),
                array(entries, entry -> utc(entry.said().dueAt()), OffsetDateTime[]::new),
                array(entries, entry -> utc(entry.occurredAt()), OffsetDateTime[]::new)));
    }

    private static @Nullable String detail(Said said) {
        return said.detail() == null ? null : said.detail().value();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }

    private static <T> Object array(List<Entry> entries, Function<Entry, @Nullable T> value, IntFunction<T[]> array) {
        return entries.stream().map(value).toArray(array);
    }
}

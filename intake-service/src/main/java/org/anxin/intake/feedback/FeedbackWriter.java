package org.anxin.intake.feedback;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.anxin.contracts.value.HandOver;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.Outcome;
import org.anxin.eventstore.Gathering;
import org.anxin.intake.matter.application.Courses.Step;
import org.jspecify.annotations.Nullable;

/**
 * Writes entries and gives them their places in the feed. Number and commit go under one lock, so a number is never seen before the one ahead of it,
 * which a sequence couldn't promise: readers would pass over whoever commits late. What arrives meanwhile goes together in the next transaction.
 *
 * <p>A restored database has a new incarnation and goes on far ahead of what readers may have seen, so that what it lost and reads again from the log
 * comes after all they have.
 */
@Singleton
class FeedbackWriter {
    /** "anxn" in ASCII. */
    private static final int LOCK = 0x616e786e;

    /**
     * The sources of linked matters are told too, but not that the matter itself was received or linked: theirs was on its own. Looked up row by row
     * (OFFSET 0), since a plan for all of them, once made, would go through whole tables.
     */
    private static final String WRITE = """
            WITH said AS (
              SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::timestamptz[])
                WITH ORDINALITY s(id, matter_id, stage, result, occurred_at, place)),
            entry AS (
              SELECT CASE WHEN m.matter_id = s.matter_id THEN s.id ELSE md5(s.id::text || m.matter_id)::uuid END AS id,
                m.matter_id, m.centre, m.source, m.referral_number, s.stage, s.result, s.occurred_at, s.place
              FROM said s CROSS JOIN LATERAL (
                SELECT * FROM matter WHERE matter_id = s.matter_id
                UNION ALL
                SELECT * FROM matter WHERE linked_to = s.matter_id AND s.stage NOT IN ('RECEIVED', 'LINKED', 'UNLINKED') OFFSET 0) m
              WHERE m.source IS NOT NULL),
            last AS (
              SELECT greatest(
                (SELECT coalesce(max(number), 0) FROM referral_feedback),
                (SELECT (incarnation - 1)::bigint * 1000000000000 FROM store_state)) AS number)
            INSERT INTO referral_feedback (number, id, matter_id, centre, source, referral_number, stage, result, occurred_at)
            SELECT last.number + row_number() OVER (ORDER BY e.place, e.matter_id),
              e.id, e.matter_id, e.centre, e.source, e.referral_number, e.stage, e.result, e.occurred_at
            FROM last CROSS JOIN entry e LEFT JOIN LATERAL (SELECT true AS told FROM referral_feedback f WHERE f.id = e.id OFFSET 0) before ON true
            WHERE before.told IS NULL""";

    private static final String COURSE = """
            INSERT INTO matter_course (matter_id, is_open, holder, leg)
            SELECT matter_id, holder <> 'FOLLOWUP', holder, leg FROM unnest($1::uuid[], $2::text[], $3::integer[]) c(matter_id, holder, leg)
            ON CONFLICT (matter_id) DO UPDATE SET is_open = EXCLUDED.is_open, holder = EXCLUDED.holder, leg = EXCLUDED.leg""";

    /** An outcome stays known while the matter goes on, until it ends anew. That it may be told only later doesn't change when it ended. */
    private static final String STEP = """
            INSERT INTO matter_course (matter_id, is_open, step, step_leg, step_at, outcome)
            SELECT matter_id, true, step, leg, at, outcome
            FROM unnest($1::uuid[], $2::text[], $3::integer[], $4::timestamptz[], $5::text[]) s(matter_id, step, leg, at, outcome)
            ON CONFLICT (matter_id) DO UPDATE SET step = EXCLUDED.step, step_leg = EXCLUDED.step_leg,
              step_at = CASE WHEN 'ENDED' = ALL (ARRAY[EXCLUDED.step, matter_course.step]) THEN matter_course.step_at ELSE EXCLUDED.step_at END,
              outcome = CASE EXCLUDED.step WHEN 'ENDED' THEN EXCLUDED.outcome ELSE coalesce(EXCLUDED.outcome, matter_course.outcome) END
            WHERE matter_course.step IS NULL
              OR (EXCLUDED.step_leg, array_position($6::text[], EXCLUDED.step))
                > (matter_course.step_leg, array_position($6::text[], matter_course.step))""";

    private static final String[] STEPS =
            Arrays.stream(Step.values()).map(Enum::name).toArray(String[]::new);

    /** When it goes on to another holder, nobody works on it any more who did before. */
    private static final String RELEASE = "DELETE FROM matter_unit WHERE matter_id = ANY ($1)";

    private final Pool pool;
    private final Gathering<Entry, Boolean> gathering = new Gathering<>(this::write, _ -> {});

    FeedbackWriter(Pool pool) {
        this.pool = pool;
    }

    /**
     * What happened to a matter.
     *
     * @param id the same whenever the same is noted
     * @param said null for what no source is told
     * @param stepped how far that brings it; null when it doesn't
     * @param handOver who holds the matter from then on; null when that doesn't change
     */
    record Entry(
            UUID id,
            MatterId matter,
            @Nullable Said said,
            @Nullable Stepped stepped,
            @Nullable HandOver handOver,
            Instant occurredAt) {}

    /** Notes what happened, once; completes when it is committed. */
    Uni<?> note(Entry entry) {
        return gathering.submit(entry);
    }

    /** Lock and entries are two statements: the second has to see what the lock waited for. */
    private Uni<List<Boolean>> write(List<Entry> entries) {
        return pool.withTransaction(connection -> connection
                        .preparedQuery("SELECT pg_advisory_xact_lock($1, 0)")
                        .execute(Tuple.of(LOCK))
                        .chain(() -> courses(connection, entries))
                        .chain(() -> steps(connection, entries))
                        .chain(() -> connection
                                .preparedQuery(WRITE)
                                .execute(values(entries.stream()
                                        .filter(entry -> entry.said() != null)
                                        .toList()))))
                .map(_ -> entries.stream().map(_ -> true).toList());
    }

    private static Tuple values(List<Entry> entries) {
        return Tuple.of(
                array(entries, Entry::id, UUID[]::new),
                array(entries, entry -> entry.matter().value(), UUID[]::new),
                array(entries, entry -> stage(entry.said()), String[]::new),
                array(entries, entry -> result(entry.said()), String[]::new),
                array(entries, entry -> entry.occurredAt().atOffset(ZoneOffset.UTC), OffsetDateTime[]::new));
    }

    private static @Nullable String stage(@Nullable Said said) {
        return said == null ? null : said.stage().name();
    }

    private static @Nullable String result(@Nullable Said said) {
        return said == null || said.result() == null ? null : said.result().value();
    }

    /** Who holds the matters, as the last of the entries says; with follow-up they have an outcome. */
    private static Uni<?> courses(SqlConnection connection, List<Entry> entries) {
        var held = new LinkedHashMap<UUID, HandOver>();
        for (var entry : entries) {
            if (entry.handOver() != null) {
                held.put(entry.matter().value(), entry.handOver());
            }
        }
        return held.isEmpty()
                ? Uni.createFrom().voidItem()
                : connection
                        .preparedQuery(COURSE)
                        .execute(Tuple.of(
                                held.keySet().toArray(UUID[]::new),
                                held.values().stream().map(to -> to.to().name()).toArray(String[]::new),
                                held.values().stream().map(HandOver::leg).toArray(Integer[]::new)))
                        .chain(() -> connection
                                .preparedQuery(RELEASE)
                                .execute(Tuple.of(held.keySet().toArray(UUID[]::new))));
    }

    /** How far the matters are, as the furthest of the entries says. */
    private static Uni<?> steps(SqlConnection connection, List<Entry> entries) {
        var last = new LinkedHashMap<UUID, Furthest>();
        for (var entry : entries) {
            var stepped = entry.stepped();
            if (stepped != null) {
                last.merge(
                        entry.matter().value(),
                        new Furthest(stepped, entry.occurredAt(), stepped.outcome()),
                        Furthest::and);
            }
        }
        var steps = List.copyOf(last.values());
        return steps.isEmpty()
                ? Uni.createFrom().voidItem()
                : connection
                        .preparedQuery(STEP)
                        .execute(Tuple.from(List.of(
                                last.keySet().toArray(UUID[]::new),
                                array(steps, one -> one.stepped().step().name(), String[]::new),
                                array(steps, one -> one.stepped().leg(), Integer[]::new),
                                array(steps, one -> one.at().atOffset(ZoneOffset.UTC), OffsetDateTime[]::new),
                                array(steps, one -> name(one.outcome()), String[]::new),
                                STEPS)));
    }

    /**
     * The furthest step that some entries of one matter tell.
     *
     * @param outcome the last that any of them names
     */
    private record Furthest(
            Stepped stepped, Instant at, @Nullable Outcome outcome) {
        Furthest and(Furthest later) {
            if (!later.stepped.isAfter(stepped)) {
                return this;
            }
            var again = later.stepped.step() == Step.ENDED;
            return new Furthest(
                    later.stepped,
                    again && stepped.step() == Step.ENDED ? at : later.at,
                    again || later.outcome != null ? later.outcome : outcome);
        }
    }

    private static @Nullable String name(@Nullable Outcome outcome) {
        return outcome == null ? null : outcome.name();
    }

    private static <T, V> Object array(List<V> values, Function<V, @Nullable T> value, IntFunction<T[]> array) {
        return values.stream().map(value).toArray(array);
    }
}

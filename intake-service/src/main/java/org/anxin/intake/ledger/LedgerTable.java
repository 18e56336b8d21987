package org.anxin.intake.ledger;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.ActorRole;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.CohortCode;
import org.anxin.contracts.value.ReportId;
import org.anxin.intake.ledger.LedgerImport.State;
import org.anxin.intake.matter.application.Keys;
import org.anxin.service.actor.Actor;
import org.jspecify.annotations.Nullable;

/** Imports as rows. A part is there until it was dealt with; who deals with it takes it away in the transaction of what it leads to, so nobody else does. */
@Singleton
class LedgerTable {
    /** Of more only the first are kept: nobody reads on. */
    static final int MOST_FINDINGS = 20_000;

    private static final String COLUMNS =
            "id, state, dry_run, cohort, rows, done, good, bad, imported, already_there, findings, started_at, ended_at";

    private static final String BEGIN = """
            INSERT INTO ledger_import (id, centre, started_by, role, dry_run, cohort, state, started_at, held_until)
            VALUES ($1, $2, $3, $4, $5, $6, 'READING', $7, $8)""";

    private static final String START = """
            UPDATE ledger_import SET state = CASE WHEN $2::int = 0 THEN 'DONE' ELSE 'RUNNING' END, rows = $2,
              ended_at = CASE WHEN $2::int = 0 THEN $3::timestamptz END, held_until = $3
            WHERE id = $1 AND state = 'READING' RETURNING %s""".formatted(COLUMNS);

    private static final String HOLD = """
            UPDATE ledger_import SET held_until = $2 WHERE id = (
              SELECT id FROM ledger_import WHERE state = 'RUNNING' AND held_until <= $1 ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING id, centre, started_by, role, dry_run, cohort""";

    private static final String NEXT = """
            SELECT p.part, p.ciphertext, i.findings FROM ledger_import i JOIN ledger_import_part p ON p.import_id = i.id
            WHERE i.id = $1 AND i.state = 'RUNNING' ORDER BY p.part LIMIT 1""";

    private static final String DEALT_WITH = """
            WITH gone AS (DELETE FROM ledger_import_part WHERE import_id = $1 AND part = $2 RETURNING part),
            told AS (
              INSERT INTO ledger_import_finding (import_id, line, place, "column", error, reason)
              SELECT $1, f.line, f.place, f.col, f.error, f.reason
              FROM unnest($3::int[], $4::text[], $5::boolean[], $6::text[]) WITH ORDINALITY f(line, col, error, reason, place))
            UPDATE ledger_import SET done = done + $7, good = good + $8, bad = bad + $9, imported = imported + $10,
              already_there = already_there + $11, findings = findings + cardinality($3), held_until = $13, tries = 0,
              state = CASE WHEN more.parts THEN state ELSE 'DONE' END, ended_at = CASE WHEN more.parts THEN NULL ELSE $12::timestamptz END
            FROM (SELECT EXISTS (SELECT FROM ledger_import_part WHERE import_id = $1 AND part <> $2) AS parts) more
            WHERE id = $1 AND state = 'RUNNING' AND EXISTS (SELECT FROM gone)""";

    private static final String CANCEL = """
            WITH ended AS (
              UPDATE ledger_import SET state = 'CANCELLED', ended_at = $3
              WHERE centre = $1 AND id = $2 AND state = 'RUNNING' RETURNING id)
            DELETE FROM ledger_import_part USING ended WHERE import_id = ended.id""";

    private static final String TRIED = """
            WITH tried AS (
              UPDATE ledger_import SET tries = tries + 1, state = CASE WHEN tries + 1 < $2 THEN state ELSE 'FAILED' END,
                ended_at = CASE WHEN tries + 1 < $2 THEN NULL ELSE $3::timestamptz END
              WHERE id = $1 AND state = 'RUNNING' RETURNING id, state, tries),
            gone AS (DELETE FROM ledger_import_part USING tried WHERE import_id = tried.id AND tried.state = 'FAILED')
            SELECT tries, state, coalesce((SELECT min(part) FROM ledger_import_part WHERE import_id = $1), 0) FROM tried""";

    private static final String DROP = """
            WITH dropped AS (DELETE FROM ledger_import WHERE state = 'READING' AND (id = $1 OR held_until <= $2) RETURNING id)
            DELETE FROM ledger_import_part USING dropped WHERE import_id = dropped.id""";

    private static final UUID NONE = new UUID(0, 0);

    private final Pool pool;

    LedgerTable(Pool pool) {
        this.pool = pool;
    }

    /** An import that somebody deals with. */
    record Held(
            UUID id, Actor actor, boolean dryRun, @Nullable CohortCode cohort) {}

    /** A part as it is stored. */
    record Sealed(int part, byte[] ciphertext) {}

    /**
     * A part that waits.
     *
     * @param findings how many are kept of the parts before
     */
    record Waiting(Sealed part, int findings) {}

    /**
     * What came of a part.
     *
     * @param findings those that are to be kept
     */
    record Outcome(int good, int bad, int imported, int alreadyThere, List<Finding> findings) {}

    /** Somebody else has dealt with the part, or the import was cancelled. */
    static final class GoneException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        GoneException() {
            super("the part was dealt with, or the import cancelled", null, false, false);
        }
    }

    /** A file begins to come in; when it doesn't end by {@code until}, it is dropped. */
    Uni<?> begin(UUID id, Actor actor, boolean dryRun, @Nullable CohortCode cohort, Instant now, Instant until) {
        return pool.preparedQuery(BEGIN)
                .execute(Tuple.from(Arrays.asList(
                        id,
                        actor.centre().value(),
                        actor.id().value(),
                        actor.role().name(),
                        dryRun,
                        cohort == null ? null : cohort.value(),
                        at(now),
                        at(until))));
    }

    /** Keeps a part until it is dealt with. */
    Uni<?> keep(UUID id, Sealed part) {
        return pool.preparedQuery("INSERT INTO ledger_import_part (import_id, part, ciphertext) VALUES ($1, $2, $3)")
                .execute(Tuple.tuple().addUUID(id).addInteger(part.part()).addBuffer(Buffer.buffer(part.ciphertext())));
    }

    /** The whole file is in. */
    Uni<LedgerImport> start(UUID id, int rows, Instant now) {
        return pool.preparedQuery(START)
                .execute(Tuple.of(id, rows, at(now)))
                .map(started -> one(started).orElseThrow(GoneException::new));
    }

    /** The file didn't come in whole. */
    Uni<?> drop(UUID id) {
        return pool.preparedQuery(DROP).execute(Tuple.of(id, at(Instant.EPOCH)));
    }

    /** Drops what never came in whole. */
    Uni<?> dropStale(Instant now) {
        return pool.preparedQuery(DROP).execute(Tuple.of(NONE, at(now)));
    }

    /** Takes the next import that nobody deals with, for a while. */
    Uni<Optional<Held>> hold(Instant now, Instant until) {
        return pool.preparedQuery(HOLD).execute(Tuple.of(at(now), at(until))).map(rows -> {
            for (var row : rows) {
                var cohort = row.getString(5);
                return Optional.of(new Held(
                        row.getUUID(0),
                        new Actor(
                                new ActorId(row.getString(2)),
                                ActorRole.valueOf(row.getString(3)),
                                new CentreCode(row.getString(1))),
                        row.getBoolean(4),
                        cohort == null ? null : new CohortCode(cohort)));
            }
            return Optional.empty();
        });
    }

    /** The next part; empty when there is none left or the import was cancelled. */
    Uni<Optional<Waiting>> next(UUID id) {
        return pool.preparedQuery(NEXT).execute(Tuple.of(id)).map(rows -> {
            for (var row : rows) {
                var part =
                        new Sealed(row.getInteger(0), row.get(Buffer.class, 1).getBytes());
                return Optional.of(new Waiting(part, row.getInteger(2)));
            }
            return Optional.empty();
        });
    }

    /** The fingerprints under which these rows were imported before; of one that was rebuilt from events none is known. */
    Uni<Map<ReportId, Optional<byte[]>>> imported(List<ReportId> reports) {
        return pool.preparedQuery("SELECT key, fingerprint FROM claimed_key WHERE scope = $1 AND key = ANY ($2)")
                .execute(Tuple.of(
                        Keys.LEDGER,
                        reports.stream()
                                .map(report -> report.value().toString())
                                .toArray(String[]::new)))
                .map(rows -> {
                    var found = new HashMap<ReportId, Optional<byte[]>>();
                    rows.forEach(row -> found.put(
                            new ReportId(UUID.fromString(row.getString(0))),
                            Optional.ofNullable(row.get(Buffer.class, 1)).map(Buffer::getBytes)));
                    return found;
                });
    }

    /** Notes what came of a part, alone. */
    Uni<?> dealtWith(UUID id, int part, Outcome outcome, Instant now, Instant until) {
        return dealtWith(pool, id, part, outcome, now, until);
    }

    /** Notes what came of a part in the transaction of what it led to; fails with {@link GoneException} when it was dealt with before. */
    Uni<?> dealtWith(SqlConnection connection, UUID id, int part, Outcome outcome, Instant now, Instant until) {
        return dealtWith((SqlClient) connection, id, part, outcome, now, until);
    }

    private static Uni<?> dealtWith(SqlClient client, UUID id, int part, Outcome outcome, Instant now, Instant until) {
        var findings = outcome.findings();
        var values = Tuple.from(Arrays.asList(
                id,
                part,
                findings.stream().map(Finding::line).toArray(Integer[]::new),
                findings.stream().map(Finding::column).toArray(String[]::new),
                findings.stream().map(Finding::error).toArray(Boolean[]::new),
                findings.stream().map(Finding::reason).toArray(String[]::new),
                outcome.good() + outcome.bad(),
                outcome.good(),
                outcome.bad(),
                outcome.imported(),
                outcome.alreadyThere(),
                at(now),
                at(until)));
        return client.preparedQuery(DEALT_WITH).execute(values).invoke(updated -> {
            if (updated.rowCount() != 1) {
                throw new GoneException();
            }
        });
    }

    /**
     * How often the next part was tried in vain.
     *
     * @param failed whether that was too often
     */
    record Tries(int tries, int part, boolean failed) {}

    /** Notes a try in vain; the last one ends the import, and nothing of its file is left. Empty when it isn't running. */
    Uni<Optional<Tries>> tried(UUID id, int most, Instant now) {
        return pool.preparedQuery(TRIED).execute(Tuple.of(id, most, at(now))).map(rows -> {
            for (var row : rows) {
                return Optional.of(new Tries(
                        row.getInteger(0), row.getInteger(2), row.getString(1).equals(State.FAILED.name())));
            }
            return Optional.empty();
        });
    }

    /** How many imports don't go on, in all centres. */
    Uni<Long> stuck() {
        return pool.query("SELECT count(*) FROM ledger_import WHERE state = 'RUNNING' AND tries > 0")
                .execute()
                .map(rows -> rows.iterator().next().getLong(0));
    }

    /** How far an import of a centre is. */
    Uni<Optional<LedgerImport>> find(CentreCode centre, UUID id) {
        return pool.preparedQuery("SELECT " + COLUMNS + " FROM ledger_import WHERE centre = $1 AND id = $2")
                .execute(Tuple.of(centre.value(), id))
                .map(LedgerTable::one);
    }

    /** What is wrong with its rows, from after a line and a place on. */
    Uni<List<Placed>> findings(UUID id, int afterLine, int afterPlace, int limit) {
        return pool.preparedQuery("""
                        SELECT line, place, "column", error, reason FROM ledger_import_finding
                        WHERE import_id = $1 AND (line, place) > ($2, $3) ORDER BY line, place LIMIT $4""")
                .execute(Tuple.of(id, afterLine, afterPlace, limit))
                .map(rows -> {
                    var found = new ArrayList<Placed>(rows.size());
                    rows.forEach(row -> found.add(new Placed(
                            row.getInteger(1),
                            new Finding(row.getInteger(0), row.getString(2), row.getBoolean(3), row.getString(4)))));
                    return found;
                });
    }

    /** A finding and its place among those of its part. */
    record Placed(int place, Finding finding) {}

    /** Ends a running import: no part of it is dealt with any more. */
    Uni<?> cancel(CentreCode centre, UUID id, Instant now) {
        return pool.preparedQuery(CANCEL).execute(Tuple.of(centre.value(), id, at(now)));
    }

    private static Optional<LedgerImport> one(RowSet<Row> rows) {
        for (var row : rows) {
            var ended = row.getOffsetDateTime(12);
            return Optional.of(new LedgerImport(
                    row.getUUID(0),
                    State.valueOf(row.getString(1)),
                    row.getBoolean(2),
                    row.getString(3),
                    row.getInteger(4),
                    row.getInteger(5),
                    row.getInteger(6),
                    row.getInteger(7),
                    row.getInteger(8),
                    row.getInteger(9),
                    row.getInteger(10),
                    row.getOffsetDateTime(11).toInstant(),
                    ended == null ? null : ended.toInstant()));
        }
        return Optional.empty();
    }

    private static OffsetDateTime at(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}

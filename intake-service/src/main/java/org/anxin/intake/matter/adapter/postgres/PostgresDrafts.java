package org.anxin.intake.matter.adapter.postgres;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.MatterId;
import org.anxin.intake.matter.application.Draft;
import org.anxin.intake.matter.application.Draft.Discarding;
import org.anxin.intake.matter.application.Draft.Ending;
import org.anxin.intake.matter.application.Drafts;
import org.jspecify.annotations.Nullable;

/** Drafts as rows; row and words are written, and go, in one statement. */
@Singleton
class PostgresDrafts implements Drafts {
    private static final String COLUMNS =
            "id, taken_by, taken_at, call_back_by, held_by, expires_at, ended_as, reason, matter_id";

    private static final String KEEP = """
            WITH draft AS (
              INSERT INTO hotline_draft (id, centre, taken_by, client_key, fingerprint, taken_at, call_back_by, expires_at)
              VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (centre, taken_by, client_key) DO NOTHING RETURNING id),
            words AS (
              INSERT INTO private_text
              SELECT t.* FROM draft, json_populate_record(NULL::private_text, $9::text::json) t)
            SELECT id FROM draft""";

    private static final String OF_KEY = "SELECT " + COLUMNS
            + " FROM hotline_draft WHERE centre = $1 AND taken_by = $2 AND client_key = $3 AND fingerprint = $4";

    private static final String OPEN = "SELECT " + COLUMNS + """
             FROM hotline_draft WHERE centre = $1 AND ended_as IS NULL AND expires_at > $2 AND call_back_by <= $3
            AND (call_back_by, id) > ($4, $5) ORDER BY call_back_by, id LIMIT $6""";

    private static final String EXPIRED = "SELECT " + COLUMNS + """
             FROM hotline_draft WHERE centre = $1 AND ended_as = 'EXPIRED'
            AND (call_back_by, id) > ($2, $3) ORDER BY call_back_by, id LIMIT $4""";

    private static final String FIND =
            "SELECT " + COLUMNS + " FROM hotline_draft WHERE centre = $1 AND id = $2 AND expires_at > $3";

    private static final String HOLD = """
            UPDATE hotline_draft SET held_by = $3 WHERE centre = $1 AND id = $2 AND expires_at > $4
            AND (ended_as IS NULL AND coalesce(held_by, $3) = $3 OR ended_as = 'FINISHED' AND held_by = $3)""";

    private static final String RELEASE =
            "UPDATE hotline_draft SET held_by = NULL WHERE id = $1 AND held_by = $2 AND ended_as IS NULL";

    private static final String FINISH = """
            WITH words AS (DELETE FROM private_text WHERE matter_id = $1)
            UPDATE hotline_draft SET ended_as = 'FINISHED', matter_id = $2 WHERE id = $1""";

    private static final String DISCARD = """
            WITH draft AS (
              UPDATE hotline_draft SET ended_as = 'DISCARDED', reason = $3
              WHERE centre = $1 AND id = $2 AND ended_as IS NULL AND coalesce(held_by, $4) = $4 AND expires_at > $5 RETURNING id),
            words AS (DELETE FROM private_text USING draft WHERE matter_id = draft.id)
            SELECT id FROM draft""";

    /** No call-back is planned further ahead. */
    private static final Duration AHEAD = Duration.ofDays(366);

    private static final OffsetDateTime FIRST = Instant.EPOCH.atOffset(ZoneOffset.UTC);
    private static final UUID LOWEST = new UUID(0, 0);

    private final Pool pool;

    PostgresDrafts(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Optional<Draft>> keep(New draft) {
        var values = Tuple.from(Arrays.asList(
                draft.id(),
                draft.centre().value(),
                draft.takenBy().value(),
                draft.key(),
                draft.fingerprint(),
                at(draft.takenAt()),
                at(draft.callBackBy()),
                at(draft.expiresAt()),
                draft.text().json()));
        var same = Tuple.of(draft.centre().value(), draft.takenBy().value(), draft.key(), draft.fingerprint());
        return pool.preparedQuery(KEEP)
                .execute(values)
                .chain(() -> pool.preparedQuery(OF_KEY).execute(same))
                .map(rows -> first(rows, draft.takenAt()));
    }

    @Override
    public Uni<List<Draft>> open(
            CentreCode centre,
            Instant now,
            Which which,
            @Nullable Instant afterTime,
            @Nullable UUID afterId,
            int limit) {
        var time = afterTime == null ? FIRST : at(afterTime);
        var id = afterId == null ? LOWEST : afterId;
        var found = switch (which) {
            case OPEN, DUE ->
                pool.preparedQuery(OPEN)
                        .execute(Tuple.from(Arrays.asList(
                                centre.value(),
                                at(now),
                                at(which == Which.DUE ? now : now.plus(AHEAD)),
                                time,
                                id,
                                limit)));
            case EXPIRED -> pool.preparedQuery(EXPIRED).execute(Tuple.of(centre.value(), time, id, limit));
        };
        return found.map(rows -> {
            var drafts = new ArrayList<Draft>(rows.size());
            rows.forEach(row -> drafts.add(draft(row, now)));
            return drafts;
        });
    }

    @Override
    public Uni<Optional<Draft>> find(CentreCode centre, UUID draft, Instant now) {
        return pool.preparedQuery(FIND)
                .execute(Tuple.of(centre.value(), draft, at(now)))
                .map(rows -> first(rows, now));
    }

    @Override
    public Uni<Boolean> hold(CentreCode centre, UUID draft, ActorId by, Instant now) {
        return pool.preparedQuery(HOLD)
                .execute(Tuple.of(centre.value(), draft, by.value(), at(now)))
                .map(updated -> updated.rowCount() == 1);
    }

    @Override
    public Uni<Void> release(UUID draft, ActorId by) {
        return pool.preparedQuery(RELEASE).execute(Tuple.of(draft, by.value())).replaceWithVoid();
    }

    @Override
    public Uni<Void> finish(UUID draft, MatterId matter) {
        return pool.preparedQuery(FINISH)
                .execute(Tuple.of(draft, matter.value()))
                .replaceWithVoid();
    }

    @Override
    public Uni<Boolean> discard(CentreCode centre, UUID draft, Discarding reason, ActorId by, Instant now) {
        return pool.preparedQuery(DISCARD)
                .execute(Tuple.of(centre.value(), draft, reason.name(), by.value(), at(now)))
                .map(rows -> rows.size() == 1);
    }

    private static Optional<Draft> first(RowSet<Row> rows, Instant now) {
        for (var row : rows) {
            return Optional.of(draft(row, now));
        }
        return Optional.empty();
    }

    private static Draft draft(Row row, Instant now) {
        var callBackBy = row.getOffsetDateTime(3).toInstant();
        var endedAs = row.getString(6);
        var reason = row.getString(7);
        return new Draft(
                row.getUUID(0),
                row.getString(1),
                row.getOffsetDateTime(2).toInstant(),
                callBackBy,
                endedAs == null && !callBackBy.isAfter(now),
                row.getString(4),
                row.getOffsetDateTime(5).toInstant(),
                endedAs == null ? null : Ending.valueOf(endedAs),
                reason == null ? null : Discarding.valueOf(reason),
                row.getUUID(8));
    }

    private static OffsetDateTime at(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}

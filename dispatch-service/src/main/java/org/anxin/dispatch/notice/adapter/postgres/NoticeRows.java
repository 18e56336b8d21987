package org.anxin.dispatch.notice.adapter.postgres;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.Severity;
import org.anxin.contracts.value.StageCode;
import org.anxin.dispatch.notice.application.Notice;
import org.anxin.dispatch.notice.application.NoticeStore;
import org.anxin.dispatch.notice.application.Post;
import org.anxin.service.rest.Uncancelled;
import org.jspecify.annotations.Nullable;

/** Notices as rows. Each change is a statement of its own: no transaction is open while a notice is on its way. */
@ApplicationScoped
class NoticeRows implements NoticeStore {
    private static final String TAKE = """
            UPDATE notice n SET try_at = platform_now() + $2::bigint * interval '1 millisecond', attempts = attempts + 1, held = false
            FROM (SELECT matter_id, leg, stage, step FROM notice
                  WHERE handed_at IS NULL AND (try_at <= platform_now() OR held AND severity = 'MAJOR')
                  ORDER BY try_at, called_at LIMIT $1 FOR UPDATE SKIP LOCKED) due
            WHERE n.matter_id = due.matter_id AND n.leg = due.leg AND n.stage = due.stage AND n.step = due.step
            RETURNING n.matter_id, n.leg, n.stage, n.step, n.centre, n.post, n.recipient, n.template, n.called_at, n.severity""";

    private static final String HOLD =
            "UPDATE notice SET try_at = $5, held = true WHERE matter_id = $1 AND leg = $2 AND stage = $3 AND step = $4";

    private static final String HANDED = """
            UPDATE notice n SET handed_at = platform_now()
            FROM unnest($1::uuid[], $2::integer[], $3::text[], $4::integer[]) h(matter_id, leg, stage, step)
            WHERE n.matter_id = h.matter_id AND n.leg = h.leg AND n.stage = h.stage AND n.step = h.step""";

    private static final String PAGE = """
            SELECT id, centre, matter_id, leg, stage, step, post, recipient, template, called_at, severity, delivered_at FROM notice_outbox
            WHERE centre = $1 AND ($2::timestamptz IS NULL OR (delivered_at, id) < ($2, $3::uuid)) AND ($5::uuid IS NULL OR matter_id = $5)
            ORDER BY delivered_at DESC, id DESC LIMIT $4""";

    private static final String WAITING = """
            SELECT * FROM (
              SELECT matter_id, leg, stage, step, centre, post, recipient, template, called_at, severity,
                     greatest(try_at, called_at) AS until, md5(concat_ws('/', matter_id, leg, stage, step))::uuid AS place
              FROM notice WHERE handed_at IS NULL AND centre = $1 AND ($5::uuid IS NULL OR matter_id = $5)) n
            WHERE $2::timestamptz IS NULL OR (until, place) > ($2, $3::uuid)
            ORDER BY until, place LIMIT $4""";

    private final Pool pool;

    NoticeRows(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<List<Notice>> take(int limit, Duration lease) {
        return pool.preparedQuery(TAKE)
                .execute(Tuple.of(limit, lease.toMillis()))
                .map(rows -> {
                    var notices = new ArrayList<Notice>(rows.size());
                    rows.forEach(row -> notices.add(notice(row)));
                    return notices;
                });
    }

    @Override
    public Uni<Void> hold(Notice notice, Instant until) {
        return pool.preparedQuery(HOLD)
                .execute(key(notice).addOffsetDateTime(until.atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> handed(List<Notice> notices) {
        return pool.preparedQuery(HANDED)
                .execute(Tuple.of(
                        notices.stream().map(notice -> notice.matter().value()).toArray(UUID[]::new),
                        notices.stream().map(Notice::leg).toArray(Integer[]::new),
                        notices.stream().map(notice -> notice.stage().value()).toArray(String[]::new),
                        notices.stream().map(Notice::step).toArray(Integer[]::new)))
                .replaceWithVoid();
    }

    @Override
    public Uni<List<Delivered>> delivered(
            CentreCode centre, @Nullable MatterId matter, @Nullable After after, int limit) {
        return page(
                PAGE,
                from(centre, matter, after, limit),
                row -> new Delivered(
                        notice(row),
                        actor(row.getString("recipient")),
                        row.getOffsetDateTime("delivered_at").toInstant()));
    }

    @Override
    public Uni<List<Waiting>> waiting(CentreCode centre, @Nullable MatterId matter, @Nullable After after, int limit) {
        return page(
                WAITING,
                from(centre, matter, after, limit),
                row -> new Waiting(notice(row), row.getOffsetDateTime("until").toInstant(), row.getUUID("place")));
    }

    private <T> Uni<List<T>> page(String query, Tuple from, Function<Row, T> read) {
        return Uncancelled.of(pool.preparedQuery(query).execute(from).map(rows -> {
            var page = new ArrayList<T>(rows.size());
            rows.forEach(row -> page.add(read.apply(row)));
            return page;
        }));
    }

    private static Tuple from(CentreCode centre, @Nullable MatterId matter, @Nullable After after, int limit) {
        return Tuple.tuple()
                .addString(centre.value())
                .addOffsetDateTime(after == null ? null : after.time().atOffset(ZoneOffset.UTC))
                .addUUID(after == null ? null : after.id())
                .addInteger(limit)
                .addUUID(matter == null ? null : matter.value());
    }

    private static Tuple key(Notice notice) {
        return Tuple.tuple()
                .addUUID(notice.matter().value())
                .addInteger(notice.leg())
                .addString(notice.stage().value())
                .addInteger(notice.step());
    }

    /** Made from the key, so that it is the same with every delivery. */
    private static UUID id(Row row) {
        var key = row.getUUID("matter_id") + "/" + row.getInteger("leg") + "/" + row.getString("stage") + "/"
                + row.getInteger("step");
        return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.US_ASCII));
    }

    private static @Nullable ActorId actor(@Nullable String id) {
        return id == null ? null : new ActorId(id);
    }

    private static @Nullable Severity severity(@Nullable String code) {
        return code == null ? null : Severity.valueOf(code);
    }

    private static Notice notice(Row row) {
        return new Notice(
                id(row),
                new MatterId(row.getUUID("matter_id")),
                row.getInteger("leg"),
                new StageCode(row.getString("stage")),
                row.getInteger("step"),
                new CentreCode(row.getString("centre")),
                Post.valueOf(row.getString("post")),
                actor(row.getString("recipient")),
                row.getString("template"),
                row.getOffsetDateTime("called_at").toInstant(),
                severity(row.getString("severity")));
    }
}

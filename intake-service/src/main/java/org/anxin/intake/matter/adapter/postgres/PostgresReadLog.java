package org.anxin.intake.matter.adapter.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.PartyId;
import org.anxin.intake.matter.application.ReadLog;
import org.anxin.service.actor.Actor;
import org.anxin.service.privatestore.PrivateKeys;
import org.anxin.service.privatestore.SealedPlace;
import org.jspecify.annotations.Nullable;

/** Keeps the log of looks as rows, with their reasons encrypted. */
@Singleton
class PostgresReadLog implements ReadLog {
    private static final String ADD =
            "INSERT INTO private_read (matter_id, what, party, actor, role, why, read_at) VALUES ($1, $2, $3, $4, $5, $6, $7)";
    private static final String OF =
            "SELECT id, what, party, actor, role, why, read_at, reason FROM private_read WHERE matter_id = $1 ORDER BY id";
    private static final String REWRITE = "UPDATE private_read SET why = $2, reason = NULL WHERE id = $1";

    /** The number of a look in an id that holds nothing else. So asked, it is found by the table's own index. */
    private static final String NUMBER = "('x' || right(replace((?::uuid)::text, '-', ''), 16))::bit(64)::bigint";

    private final Pool pool;
    private final PrivateKeys keys;

    PostgresReadLog(Pool pool, PrivateKeys keys) {
        this.pool = pool;
        this.keys = keys;
    }

    @Produces
    @Singleton
    static SealedPlace place() {
        return new SealedPlace(
                "private_read",
                """
                        SELECT lpad(to_hex(id), 32, '0')::uuid, 0, why, matter_id, 1 FROM private_read
                        WHERE id > %s AND ?::integer <= 0 AND substring(why FROM 1 FOR 5) <> ?
                        ORDER BY id LIMIT 100""".formatted(NUMBER),
                "UPDATE private_read SET why = ? WHERE id = %s AND ?::integer = 0 AND why = ?".formatted(NUMBER),
                row -> row.matter() == null ? null : bound(row.matter()));
    }

    @Override
    public Uni<Void> add(
            Actor actor, MatterId matter, What what, @Nullable PartyId party, @Nullable String reason, Instant at) {
        return pool.preparedQuery(ADD)
                .execute(Tuple.from(Arrays.asList(
                        matter.value(),
                        what.name(),
                        party == null ? null : party.value(),
                        actor.id().value(),
                        actor.role().name(),
                        reason == null ? null : sealed(matter.value(), reason),
                        at.atOffset(ZoneOffset.UTC))))
                .replaceWithVoid();
    }

    @Override
    public Uni<List<Look>> of(MatterId matter) {
        return pool.preparedQuery(OF).execute(Tuple.of(matter.value())).map(rows -> {
            var looks = new ArrayList<Look>();
            rows.forEach(row -> looks.add(new Look(
                    What.valueOf(row.getString(1)),
                    row.getUUID(2),
                    row.getString(3),
                    row.getString(4),
                    reason(matter, row),
                    row.getOffsetDateTime(6).toInstant())));
            return looks;
        });
    }

    @Override
    public Uni<Void> rewrite(MatterId matter, UnaryOperator<String> change) {
        return pool.preparedQuery(OF)
                .execute(Tuple.of(matter.value()))
                .chain(rows -> Multi.createFrom()
                        .iterable(rows)
                        .onItem()
                        .transformToUniAndConcatenate(row -> rewrite(matter, row, change))
                        .collect()
                        .last())
                .replaceWithVoid();
    }

    private Uni<?> rewrite(MatterId matter, Row row, UnaryOperator<String> change) {
        var before = reason(matter, row);
        var after = before == null ? null : change.apply(before);
        return after == null || after.equals(before)
                ? Uni.createFrom().voidItem()
                : pool.preparedQuery(REWRITE)
                        .execute(Tuple.from(List.of(row.getLong(0), sealed(matter.value(), after))));
    }

    private @Nullable String reason(MatterId matter, Row row) {
        var why = row.get(io.vertx.mutiny.core.buffer.Buffer.class, 5);
        return why == null ? row.getString(7) : new String(keys.decrypt(why.getBytes(), bound(matter.value())), UTF_8);
    }

    private Buffer sealed(UUID matter, String reason) {
        return Buffer.buffer(keys.encrypt(reason.getBytes(UTF_8), bound(matter)));
    }

    private static byte[] bound(UUID matter) {
        return ("look " + matter).getBytes(UTF_8);
    }
}

package org.anxin.followup.callback.adapter.postgres;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.MatterId;
import org.anxin.followup.callback.application.ClaimView;
import org.anxin.followup.callback.application.Claims;
import org.anxin.service.actor.Actor;

/** Keeps claims as rows, one a follow-up. */
@Singleton
class PostgresClaims implements Claims {
    /** The row's lock lets one through at a time; who comes next finds what that one has written. */
    private static final String TAKE = """
            INSERT INTO call_back_claim AS held (matter_id, actor, claimed_until) VALUES ($1, $2, $3)
            ON CONFLICT (matter_id) DO UPDATE SET
              actor = CASE WHEN held.actor = $2 OR held.claimed_until <= $4 THEN $2 ELSE held.actor END,
              claimed_until = CASE WHEN held.actor = $2 OR held.claimed_until <= $4 THEN $3 ELSE held.claimed_until END
            RETURNING actor, claimed_until""";

    private static final String RELEASE = "DELETE FROM call_back_claim WHERE matter_id = $1 AND actor = $2";

    private final Pool pool;

    PostgresClaims(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<ClaimView> take(Actor actor, MatterId matter, Instant now, Instant until) {
        return pool.preparedQuery(TAKE)
                .execute(Tuple.of(
                        matter.value(),
                        actor.id().value(),
                        until.atOffset(ZoneOffset.UTC),
                        now.atOffset(ZoneOffset.UTC)))
                .map(rows -> view(matter, rows.iterator().next()));
    }

    @Override
    public Uni<Void> release(Actor actor, MatterId matter) {
        return pool.preparedQuery(RELEASE)
                .execute(Tuple.of(matter.value(), actor.id().value()))
                .replaceWithVoid();
    }

    private static ClaimView view(MatterId matter, Row row) {
        return new ClaimView(
                matter.value(),
                new ActorId(row.getString(0)),
                row.getOffsetDateTime(1).toInstant());
    }
}

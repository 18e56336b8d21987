package org.anxin.followup.callback.adapter.postgres;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import org.anxin.contracts.value.MatterId;
import org.anxin.followup.callback.application.TextReads;
import org.anxin.service.actor.Actor;

/** Keeps reads as rows. */
@Singleton
class PostgresTextReads implements TextReads {
    private static final String ADD =
            "INSERT INTO call_back_text_read (matter_id, actor, role, read_at) VALUES ($1, $2, $3, $4)";

    private final Pool pool;

    PostgresTextReads(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Void> add(Actor actor, MatterId matter, Instant at) {
        return pool.preparedQuery(ADD)
                .execute(Tuple.of(
                        matter.value(), actor.id().value(), actor.role().name(), at.atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }
}

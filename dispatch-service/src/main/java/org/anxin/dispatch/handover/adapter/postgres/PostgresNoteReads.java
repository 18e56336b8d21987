package org.anxin.dispatch.handover.adapter.postgres;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import org.anxin.contracts.value.MatterId;
import org.anxin.dispatch.handover.application.NoteReads;
import org.anxin.service.actor.Actor;

/** Keeps reads as rows. */
@Singleton
class PostgresNoteReads implements NoteReads {
    private static final String ADD =
            "INSERT INTO shift_handover_read (handover_id, actor, role, read_at) VALUES ($1, $2, $3, $4)";

    private final Pool pool;

    PostgresNoteReads(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Void> add(Actor actor, MatterId handOver, Instant at) {
        return pool.preparedQuery(ADD)
                .execute(Tuple.of(
                        handOver.value(), actor.id().value(), actor.role().name(), at.atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }
}

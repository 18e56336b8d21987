package org.anxin.intake.matter.adapter.postgres;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.anxin.contracts.value.MatterId;
import org.anxin.intake.matter.application.ReadLog;
import org.anxin.service.actor.Actor;
import org.jspecify.annotations.Nullable;

/** Keeps the log of reads as rows. */
@Singleton
class PostgresReadLog implements ReadLog {
    private static final String ADD =
            "INSERT INTO private_read (matter_id, actor, role, reason, read_at) VALUES ($1, $2, $3, $4, $5)";

    private final Pool pool;

    PostgresReadLog(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Void> add(Actor actor, MatterId matter, @Nullable String reason, Instant at) {
        return pool.preparedQuery(ADD)
                .execute(Tuple.from(Arrays.asList(
                        matter.value(), actor.id().value(), actor.role().name(), reason, at.atOffset(ZoneOffset.UTC))))
                .replaceWithVoid();
    }
}

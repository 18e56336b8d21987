package org.anxin.dispatch.directory;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.util.Optional;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.TextRef;
import org.anxin.service.actor.Actor;
import org.anxin.service.clock.PlatformClock;
import org.anxin.service.privatestore.PrivateStore;
import org.anxin.service.problem.Problem;
import org.anxin.service.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Notes of hand-overs, which may hold personal data: who reads them is logged, then it happens. */
@Singleton
class HandOverNotes {
    private static final String LOG =
            "INSERT INTO shift_handover_read (handover_id, actor, role, read_at) VALUES ($1, $2, $3, $4)";

    private final PrivateStore store;
    private final Pool pool;
    private final PlatformClock clock;

    HandOverNotes(PrivateStore store, Pool pool, PlatformClock clock) {
        this.store = store;
        this.pool = pool;
        this.clock = clock;
    }

    /** The notes of a hand-over's stream; empty when there are none. Fails with 410 when they were erased. */
    Uni<Optional<String>> read(Actor actor, MatterId stream, @Nullable TextRef notes) {
        if (notes == null) {
            return Uni.createFrom().item(Optional.empty());
        }
        var who = Tuple.of(
                stream.value(),
                actor.id().value(),
                actor.role().name(),
                clock.now().atOffset(ZoneOffset.UTC));
        return pool.preparedQuery(LOG)
                .execute(who)
                .chain(() -> store.read(stream, notes))
                .invoke(found -> {
                    if (found.isEmpty()) {
                        throw new ProblemException(Problem.of(
                                410,
                                "erased",
                                "a person of a matter that was open then was erased, and the notes with it"));
                    }
                });
    }
}

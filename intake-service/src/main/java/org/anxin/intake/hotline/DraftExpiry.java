package org.anxin.intake.hotline;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.ZoneOffset;
import org.anxin.service.clock.PlatformClock;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Lets drafts that have expired go, with what was said. */
@Singleton
class DraftExpiry {
    private static final Logger LOG = Logger.getLogger(DraftExpiry.class);
    private static final Duration EVERY = Duration.ofSeconds(5);

    private static final String EXPIRE = """
            WITH draft AS (DELETE FROM hotline_draft WHERE expires_at <= $1 RETURNING id)
            DELETE FROM private_text USING draft WHERE matter_id = draft.id""";

    private final Pool pool;
    private final PlatformClock clock;
    private @Nullable Cancellable ticking;

    DraftExpiry(Pool pool, PlatformClock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) {
        ticking = Multi.createFrom()
                .ticks()
                .every(EVERY)
                .onOverflow()
                .drop()
                .onItem()
                .transformToUniAndConcatenate(_ -> expire())
                .subscribe()
                .with(_ -> {});
    }

    void stop(@Observes ShutdownEvent stopping) {
        if (ticking != null) {
            ticking.cancel();
        }
    }

    private Uni<Integer> expire() {
        return Uni.createFrom()
                .deferred(() ->
                        pool.preparedQuery(EXPIRE).execute(Tuple.of(clock.now().atOffset(ZoneOffset.UTC))))
                .map(gone -> gone.rowCount())
                .onFailure()
                .invoke(failure ->
                        LOG.debugf("drafts expire later: %s", failure.getClass().getName()))
                .onFailure()
                .recoverWithItem(0);
    }
}

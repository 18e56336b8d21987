package org.anxin.intake.hotline;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.ZoneOffset;
import org.anxin.service.clock.PlatformClock;
import org.anxin.service.clock.Ticking;
import org.jspecify.annotations.Nullable;

/** Lets drafts that have expired go, with what was said. */
@Singleton
class DraftExpiry {
    private static final Duration EVERY = Duration.ofSeconds(5);

    private static final String EXPIRE = """
            WITH draft AS (DELETE FROM hotline_draft WHERE expires_at <= $1 RETURNING id)
            DELETE FROM private_text USING draft WHERE matter_id = draft.id""";

    private final Pool pool;
    private final PlatformClock clock;
    private @Nullable Ticking ticking;

    DraftExpiry(Pool pool, PlatformClock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) {
        ticking = Ticking.every(EVERY, "letting expired drafts go", this::expire);
    }

    void stop(@Observes ShutdownEvent stopping) {
        if (ticking != null) {
            ticking.close();
        }
    }

    private Uni<?> expire() {
        return pool.preparedQuery(EXPIRE).execute(Tuple.of(clock.now().atOffset(ZoneOffset.UTC)));
    }
}

package org.anxin.intake.privacy;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.Arrays;
import org.anxin.contracts.value.MatterId;
import org.anxin.intake.matter.application.Likeness;
import org.anxin.service.privatestore.KeyedHash;
import org.jspecify.annotations.Nullable;

/** The phone that a matter is recognised by when it is reported again: it follows when that phone was wrong, and goes when it is erased. */
@Singleton
class Recognition {
    private static final String REPLACE = "UPDATE matter_likeness SET phone = $3 WHERE matter_id = $1 AND phone = $2";

    private final KeyedHash hash;
    private final Pool pool;

    Recognition(KeyedHash hash, Pool pool) {
        this.hash = hash;
        this.pool = pool;
    }

    /** Nothing happens when the matter is recognised by another. */
    Uni<?> forget(MatterId matter, @Nullable String phone) {
        var kept = Likeness.ofPhone(phone, hash);
        return kept.isEmpty() ? Uni.createFrom().voidItem() : put(matter, kept.get(), null);
    }

    /** @param right null when it wasn't wrong */
    Uni<?> replace(MatterId matter, @Nullable String phone, @Nullable String right) {
        var kept = Likeness.ofPhone(phone, hash);
        return kept.isEmpty() || right == null
                ? Uni.createFrom().voidItem()
                : put(matter, kept.get(), Likeness.ofPhone(right, hash).orElse(null));
    }

    private Uni<?> put(MatterId matter, String kept, @Nullable String newest) {
        return pool.preparedQuery(REPLACE).execute(Tuple.from(Arrays.asList(matter.value(), kept, newest)));
    }
}

package org.anxin.intake.privacy;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.Arrays;
import org.anxin.contracts.value.MatterId;
import org.anxin.intake.matter.application.Likeness;
import org.anxin.intake.matter.application.Wording;
import org.anxin.service.privatestore.KeyedHash;

/** The phone and the words that a matter is recognised by when it is reported again: they follow when they were wrong, and go when they are erased. */
@Singleton
class Recognition {
    private static final String REPLACE = "UPDATE matter_likeness SET phone = $2, words = $3"
            + " WHERE matter_id = $1 AND (phone IS DISTINCT FROM $2 OR words IS DISTINCT FROM $3)";

    private final KeyedHash hash;
    private final Wording wording;
    private final Pool pool;

    Recognition(KeyedHash hash, Wording wording, Pool pool) {
        this.hash = hash;
        this.wording = wording;
        this.pool = pool;
    }

    /** @param told the report as it is now */
    Uni<?> follow(MatterId matter, Told told) {
        var phone = Likeness.phone(told.forms())
                .flatMap(digits -> Likeness.ofPhone(digits, hash))
                .orElse(null);
        return pool.preparedQuery(REPLACE)
                .execute(Tuple.from(Arrays.asList(matter.value(), phone, wording.of(told.statement()))));
    }
}

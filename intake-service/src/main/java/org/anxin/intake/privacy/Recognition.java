package org.anxin.intake.privacy;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import org.anxin.contracts.value.MatterId;
import org.anxin.intake.matter.application.Likeness;
import org.anxin.intake.matter.application.ReportForm.PartyForm;
import org.anxin.service.privatestore.KeyedHash;

/** The phone that a matter is recognised by when it is reported again: it follows when that phone was wrong, and goes when it is erased. */
@Singleton
class Recognition {
    private static final String REPLACE =
            "UPDATE matter_likeness SET phone = $2 WHERE matter_id = $1 AND phone IS DISTINCT FROM $2";

    private final KeyedHash hash;
    private final Pool pool;

    Recognition(KeyedHash hash, Pool pool) {
        this.hash = hash;
        this.pool = pool;
    }

    /** @param parties as the report names them now */
    Uni<?> follow(MatterId matter, List<PartyForm> parties) {
        var phone = Likeness.phone(parties)
                .flatMap(digits -> Likeness.ofPhone(digits, hash))
                .orElse(null);
        return pool.preparedQuery(REPLACE).execute(Tuple.from(Arrays.asList(matter.value(), phone)));
    }
}

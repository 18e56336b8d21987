package org.anxin.intake.matter.adapter.postgres;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anxin.intake.matter.application.RosterKeys;

/** Looks among the claimed keys. */
@Singleton
class PostgresRosterKeys implements RosterKeys {
    private static final String TAKEN =
            "SELECT key, fingerprint FROM claimed_key WHERE scope = $1 AND key = ANY($2) AND fingerprint IS NOT NULL";

    private final Pool pool;

    PostgresRosterKeys(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Map<String, byte[]>> taken(String scope, List<String> keys) {
        return pool.preparedQuery(TAKEN)
                .execute(Tuple.of(scope, keys.toArray(String[]::new)))
                .map(rows -> {
                    var taken = new HashMap<String, byte[]>();
                    rows.forEach(
                            row -> taken.put(row.getString(0), row.getBuffer(1).getBytes()));
                    return taken;
                });
    }
}

package org.anxin.dispatch.handover.adapter.postgres;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.Set;
import org.anxin.contracts.Recorded;
import org.anxin.eventstore.Delivery;
import org.anxin.service.stream.Reaction;

/**
 * A person of a matter was erased: the notes of every hand-over that the matter was open at go, since they are the only words about matters that dispatch keeps
 * and nobody else can tell whom they name. After a restore the log tells it again.
 */
@Singleton
class ForgetPersons implements Reaction {
    /** By the few notes that there are, and from each to its event. */
    private static final String FORGET = """
            DELETE FROM private_text t USING event e
            WHERE e.stream_id = t.matter_id AND e.type LIKE 'reference.shift-handed-over.%'
              AND (e.data::jsonb -> 'openMatters') @> to_jsonb($1::text)""";

    private final Pool pool;

    ForgetPersons(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Set<String> types() {
        return Set.of("intake.person-erased");
    }

    @Override
    public Uni<?> on(Recorded<?> record, Delivery delivery) {
        return pool.preparedQuery(FORGET)
                .execute(Tuple.of(record.matter().value().toString()));
    }
}

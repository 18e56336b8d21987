package org.anxin.followup.callback.adapter.postgres;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.Set;
import org.anxin.contracts.Recorded;
import org.anxin.eventstore.Delivery;
import org.anxin.service.stream.Reaction;

/**
 * A person of a matter was erased: what was said in its call-backs goes, since nobody can tell whom it names. After a restore the log tells it again.
 */
@Singleton
class ForgetPersons implements Reaction {
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
        return pool.preparedQuery("DELETE FROM private_text WHERE matter_id = $1")
                .execute(Tuple.of(record.matter().value()));
    }
}

package org.anxin.intake.matter.adapter.postgres;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.ReferralKey;
import org.anxin.intake.matter.application.Keys;
import org.anxin.intake.matter.application.MatterFilter;
import org.anxin.intake.matter.application.MatterSummary;
import org.anxin.intake.matter.application.Matters;

/** Reads the view; the key of a referral tells its matter. */
@ApplicationScoped
class PostgresMatters implements Matters, PanacheRepositoryBase<MatterRow, UUID> {
    private final Pool pool;

    PostgresMatters(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Optional<MatterSummary>> find(CentreCode centre, MatterId matter) {
        return reading(() -> find("matterId = ?1 and centre = ?2", matter.value(), centre.value())
                .firstResult()
                .map(row -> Optional.ofNullable(row).map(MatterRow::summary)));
    }

    @Override
    public Uni<Optional<MatterId>> ofReferral(CentreCode centre, ReferralKey referral) {
        var key = Keys.ofReferral(centre, referral, null);
        return pool.preparedQuery("SELECT stream_id FROM claimed_key WHERE scope = $1 AND key = $2")
                .execute(Tuple.of(key.scope(), key.key()))
                .map(rows -> {
                    for (var row : rows) {
                        return Optional.of(new MatterId(row.getUUID(0)));
                    }
                    return Optional.empty();
                });
    }

    @Override
    public Uni<Optional<MatterSummary>> ofTracking(String hash) {
        return reading(() -> find("trackingHash", hash)
                .firstResult()
                .map(row -> Optional.ofNullable(row).map(MatterRow::summary)));
    }

    @Override
    public Uni<List<MatterSummary>> list(CentreCode centre, MatterFilter filter) {
        var where = new StringBuilder("centre = :centre");
        var parameters = new HashMap<String, Object>();
        parameters.put("centre", centre.value());
        if (filter.status() != null) {
            where.append(" and status = :status");
            parameters.put("status", filter.status());
        }
        if (filter.channel() != null) {
            where.append(" and channel = :channel");
            parameters.put("channel", filter.channel());
        }
        if (filter.kind() != null) {
            where.append(" and kind = :kind");
            parameters.put("kind", filter.kind());
        }
        if (filter.toComplete()) {
            // As the index says it.
            where.append(" and (flags <> '' or missing <> '')");
        }
        if (filter.waitingSince() != null) {
            where.append(" and status = 'RECEIVED' and receivedAt < :since");
            parameters.put("since", filter.waitingSince());
        }
        if (filter.source() != null) {
            where.append(" and source = :source");
            parameters.put("source", filter.source().value());
        } else if (filter.referredOnly()) {
            where.append(" and source is not null");
        }
        if (filter.before() != null) {
            // Ids grow with time, so they alone are the order.
            where.append(" and matterId < :before");
            parameters.put("before", filter.before().value());
        }
        return reading(() -> find(where.toString(), Sort.descending("matterId"), parameters)
                .page(Page.ofSize(filter.limit()))
                .list()
                .map(rows -> rows.stream().map(MatterRow::summary).toList()));
    }

    /** A reader that hangs up must not take the session's connection along (quarkusio/quarkus issue 51576). */
    private static <T> Uni<T> reading(Supplier<Uni<T>> read) {
        return Uni.createFrom()
                .emitter(emitter -> Panache.withSession(read).subscribe().with(emitter::complete, emitter::fail));
    }
}

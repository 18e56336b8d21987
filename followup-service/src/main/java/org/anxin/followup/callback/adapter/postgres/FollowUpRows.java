package org.anxin.followup.callback.adapter.postgres;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.anxin.contracts.value.CentreCode;
import org.anxin.followup.callback.application.FollowUpList;
import org.anxin.followup.callback.application.FollowUpView;
import org.jspecify.annotations.Nullable;

/** Follow-ups from the table. */
@ApplicationScoped
class FollowUpRows implements FollowUpList, PanacheRepositoryBase<FollowUpRow, UUID> {
    @Override
    @WithSession
    public Uni<List<FollowUpView>> find(Query query) {
        var terms = new ArrayList<String>();
        var values = new HashMap<String, Object>();
        terms.add("centre = :centre");
        values.put("centre", query.centre().value());
        if (query.status() != null) {
            terms.add("status = :status");
            values.put("status", query.status());
        }
        if (query.dueBy() != null) {
            terms.add("callBackDueAt <= :dueBy");
            values.put("dueBy", query.dueBy());
        }
        if (query.overdueBy() != null) {
            terms.add("overdueAt <= :overdueBy");
            values.put("overdueBy", query.overdueBy());
        }
        if (query.instalmentDueBy() != null) {
            terms.add("instalmentDueAt <= :instalmentDueBy");
            values.put("instalmentDueBy", query.instalmentDueBy());
        }
        var claims = query.claims();
        if (claims != null) {
            terms.add(
                    claims.own()
                            ? "matterId in (select c.matterId from ClaimRow c where c.actor = :actor and c.claimedUntil > :now)"
                            : "matterId not in (select c.matterId from ClaimRow c where c.actor <> :actor and c.claimedUntil > :now)");
            values.put("actor", claims.actor().value());
            values.put("now", claims.now());
        }
        if (query.awaited()) {
            terms.add("awaitedOutcome is not null");
        }
        var after = query.after();
        if (after != null) {
            terms.add("(outcomeAt > :time or (outcomeAt = :time and matterId > :matter))");
            values.put("time", after.outcomeAt());
            values.put("matter", after.matter());
        }
        return find(String.join(" and ", terms) + " order by outcomeAt, matterId", values)
                .range(0, query.limit() - 1)
                .list()
                .map(rows -> rows.stream().map(FollowUpRow::view).toList());
    }

    @Override
    @WithSession
    public Uni<@Nullable FollowUpView> find(CentreCode centre, UUID matter) {
        return find("centre = ?1 and matterId = ?2", centre.value(), matter)
                .firstResult()
                .map(row -> row == null ? null : row.view());
    }
}

package org.anxin.mediation.casework.adapter.postgres;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.anxin.contracts.value.CentreCode;
import org.anxin.mediation.casework.application.CaseList;
import org.anxin.mediation.casework.application.CaseView;
import org.jspecify.annotations.Nullable;

/** Cases from the table. */
@ApplicationScoped
class CaseRows implements CaseList, PanacheRepositoryBase<CaseRow, UUID> {
    @Override
    @WithSession
    public Uni<List<CaseView>> find(Query query) {
        var terms = new ArrayList<String>();
        var values = new HashMap<String, Object>();
        terms.add("centre = :centre");
        values.put("centre", query.centre().value());
        if (query.status() != null) {
            terms.add("status = :status");
            values.put("status", query.status());
        }
        if (query.department() != null) {
            terms.add("department = :department");
            values.put("department", query.department().value());
        }
        if (query.overdue()) {
            terms.add("overdue = true");
        }
        var after = query.after();
        if (after != null) {
            terms.add("(takenAt > :time or (takenAt = :time and matterId > :matter))");
            values.put("time", after.takenAt());
            values.put("matter", after.matter());
        }
        return find(String.join(" and ", terms) + " order by takenAt, matterId", values)
                .range(0, query.limit() - 1)
                .list()
                .map(rows -> rows.stream().map(CaseRow::view).toList());
    }

    @Override
    @WithSession
    public Uni<@Nullable CaseView> find(CentreCode centre, UUID matter) {
        return find("centre = ?1 and matterId = ?2", centre.value(), matter)
                .firstResult()
                .map(row -> row == null ? null : row.view());
    }
}

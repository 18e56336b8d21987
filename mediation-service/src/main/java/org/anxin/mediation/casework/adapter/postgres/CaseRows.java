package org.anxin.mediation.casework.adapter.postgres;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
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
        var values = new Parameters();
        terms.add("centre = :centre");
        values.and("centre", query.centre().value());
        if (query.status() != null) {
            terms.add("status = :status");
            values.and("status", query.status());
        }
        if (query.department() != null) {
            terms.add("department = :department");
            values.and("department", query.department().value());
        }
        var after = query.after();
        if (after != null) {
            terms.add("(takenAt > :time or (takenAt = :time and matterId > :matter))");
            values.and("time", after.takenAt()).and("matter", after.matter());
        }
        return find(String.join(" and ", terms), Sort.by("takenAt", "matterId"), values)
                .page(Page.ofSize(query.limit()))
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

package org.anxin.mediation.casework.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.DepartmentCode;
import org.jspecify.annotations.Nullable;

/** Reads the table of cases. */
public interface CaseList {
    /** The cases that a query is about, those taken first coming first. */
    Uni<List<CaseView>> find(Query query);

    /** One case; null when the centre has none of this id. */
    Uni<@Nullable CaseView> find(CentreCode centre, UUID matter);

    /**
     * Which cases.
     *
     * @param status null for all
     * @param department null for all
     * @param overdue true for those only in which a term is over
     * @param after where the list goes on; null for its beginning
     * @param limit how many at most
     */
    record Query(
            CentreCode centre,
            @Nullable CaseStatus status,
            @Nullable DepartmentCode department,
            boolean overdue,
            @Nullable After after,
            int limit) {}

    /** The last case that was read. */
    record After(Instant takenAt, UUID matter) {}
}

package org.anxin.mediation.escalation.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.DepartmentCode;
import org.jspecify.annotations.Nullable;

/** Reads what departments have. */
public interface EscalationList {
    /** What a query is about, what was handed over first coming first. */
    Uni<List<EscalationView>> find(Query query);

    /** A department's part in a matter; null when it has none. */
    Uni<@Nullable EscalationView> find(CentreCode centre, UUID matter, DepartmentCode department);

    /**
     * Which.
     *
     * @param department null for all
     * @param status null for all
     * @param overdue true for what is overdue only
     * @param after where the list goes on; null for its beginning
     * @param limit how many at most
     */
    record Query(
            CentreCode centre,
            @Nullable DepartmentCode department,
            @Nullable EscalationStatus status,
            boolean overdue,
            @Nullable After after,
            int limit) {}

    /** The last row that was read. */
    record After(Instant since, UUID row) {}
}

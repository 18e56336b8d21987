package org.anxin.followup.callback.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.CentreCode;
import org.jspecify.annotations.Nullable;

/** Reads the table of follow-ups. */
public interface FollowUpList {
    /** The follow-ups that a query is about, the oldest outcome first. */
    Uni<List<FollowUpView>> find(Query query);

    /** One follow-up; null when the centre has none of this id. */
    Uni<@Nullable FollowUpView> find(CentreCode centre, UUID matter);

    /**
     * Which follow-ups.
     *
     * @param status null for all
     * @param dueBy only those whose call-back is due by then; null for all
     * @param overdueBy only those whose call-back is overdue by then; null for all
     * @param instalmentDueBy only those with an instalment to ask about by then; null for all
     * @param claims only those that nobody else has claimed, or the actor has; null for all
     * @param awaited only those with an outcome that waits for a second person's countersign
     * @param after where the list goes on; null for its beginning
     * @param limit how many at most
     */
    record Query(
            CentreCode centre,
            @Nullable FollowUpStatus status,
            @Nullable Instant dueBy,
            @Nullable Instant overdueBy,
            @Nullable Instant instalmentDueBy,
            @Nullable Claimed claims,
            boolean awaited,
            @Nullable After after,
            int limit) {}

    /**
     * Who has claimed it.
     *
     * @param own the actor has; otherwise nobody else has
     * @param now when a claim has to hold
     */
    record Claimed(ActorId actor, boolean own, Instant now) {}

    /** The last follow-up that was read. */
    record After(Instant outcomeAt, UUID matter) {}
}

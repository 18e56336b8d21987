package org.anxin.dispatch.order.application;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.anxin.contracts.value.TwoPersonReason;
import org.anxin.dispatch.order.domain.FieldWork;
import org.anxin.dispatch.order.domain.Order;
import org.jspecify.annotations.Nullable;

/**
 * What concerns the safety of an order's team, as people read it.
 *
 * @param twoPersons why nobody goes alone; empty where one may
 * @param checkInDueAt when the team on the spot is to give its next sign of life; null when it needn't, and after the end
 * @param checkInMissed it is late
 * @param policeCalledAt when the police were called to the team's side last; null when they weren't
 */
public record TeamSafetySummary(
        List<TwoPersonReason> twoPersons,
        @Nullable Instant checkInDueAt,
        boolean checkInMissed,
        @Nullable Instant policeCalledAt) {
    private static final TeamSafetySummary NOTHING = new TeamSafetySummary(List.of(), null, false, null);

    public TeamSafetySummary {
        twoPersons = List.copyOf(twoPersons);
    }

    /** Null when there is nothing to say. */
    static @Nullable TeamSafetySummary of(Order order, FieldWork work, boolean ended) {
        var watch = ended ? null : work.scene().watch();
        var police = work.scene().policeCalls().stream().map(call -> call.at()).max(Comparator.naturalOrder());
        var summary = new TeamSafetySummary(
                order.twoPersons(),
                watch == null ? null : watch.dueAt(),
                watch != null && watch.missed(),
                police.orElse(null));
        return summary.equals(NOTHING) ? null : summary;
    }
}

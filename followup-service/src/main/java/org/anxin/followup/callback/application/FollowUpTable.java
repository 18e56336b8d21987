package org.anxin.followup.callback.application;

import java.util.List;
import java.util.UUID;
import org.anxin.eventstore.Derived;
import org.anxin.eventstore.Row;
import org.anxin.eventstore.RowTable;
import org.anxin.followup.callback.domain.FollowUpRules;
import org.anxin.followup.callback.domain.FollowUpState;
import org.anxin.service.stream.Rows;

/** What is kept beside the events of a follow-up: its row in the table of follow-ups, and its deadlines. */
public final class FollowUpTable {
    /** One row a follow-up. */
    public static final RowTable TABLE = RowTable.view(
            "follow_up",
            "matter_id",
            "centre",
            "status",
            "leg",
            "outcome",
            "outcome_at",
            "outcome_holds",
            "awaited_outcome",
            "awaited_by",
            "correction_reason",
            "kind",
            "category",
            "severity",
            "grid",
            "site",
            "drill",
            "attempts",
            "call_back_due_at",
            "overdue_at",
            "calls",
            "instalments",
            "instalment_due_at",
            "reopenings",
            "closing_reason",
            "reopened_to",
            "ended_at");

    private FollowUpTable() {}

    /** What follows from the state of a follow-up. */
    public static Derived derive(UUID matter, FollowUpState state) {
        return FollowUpView.of(matter, state)
                .map(view -> new Derived(List.of(row(view)), FollowUpRules.deadlines(state), List.of()))
                .orElse(Derived.NONE);
    }

    private static Row row(FollowUpView view) {
        return Rows.of(TABLE)
                .set("matter_id", view.matterId())
                .set("centre", view.centre())
                .set("status", view.status())
                .set("leg", view.leg())
                .set("outcome", view.outcome())
                .set("outcome_at", view.outcomeAt())
                .set("outcome_holds", view.outcomeHolds())
                .set("awaited_outcome", view.awaitedOutcome())
                .set("awaited_by", view.awaitedBy())
                .set("correction_reason", view.correctionReason())
                .set("kind", view.kind())
                .set("category", view.category())
                .set("severity", view.severity())
                .set("grid", view.grid())
                .set("site", view.site())
                .set("drill", view.drill())
                .set("attempts", view.attempts())
                .set("call_back_due_at", view.callBackDueAt())
                .set("overdue_at", view.overdueAt())
                .set("calls", view.calls())
                .set("instalments", view.instalments())
                .set("instalment_due_at", view.instalmentDueAt())
                .set("reopenings", view.reopenings())
                .set("closing_reason", view.closingReason())
                .set("reopened_to", view.reopenedTo())
                .set("ended_at", view.endedAt())
                .row();
    }
}

package org.anxin.mediation.casework.application;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.anxin.eventstore.Derived;
import org.anxin.eventstore.Row;
import org.anxin.eventstore.RowTable;
import org.anxin.eventstore.decide.Deadline;
import org.anxin.mediation.casework.domain.CaseState;
import org.anxin.mediation.escalation.application.EscalationTable;
import org.anxin.service.stream.Rows;

/** What is kept beside the events of a case: its row in the table of cases, and one for each department that has it, with their deadlines. */
public final class CaseTable {
    /** One row a case. */
    public static final RowTable TABLE = RowTable.view(
            "mediation_case",
            "matter_id",
            "centre",
            "status",
            "leg",
            "level",
            "at_desk",
            "kind",
            "category",
            "severity",
            "grid",
            "site",
            "drill",
            "taken_at",
            "rounds",
            "respondent",
            "failed",
            "department",
            "settlement_form",
            "settlement_fen",
            "settlement_people",
            "settlement_paid_fen",
            "settlement_instalments",
            "outcome",
            "concluded_at",
            "suspended_to",
            "suspended_since",
            "return_asked_at",
            "terms",
            "next_due_at",
            "overdue");

    private CaseTable() {}

    /** What follows from the state of a case. */
    public static Derived derive(UUID matter, CaseState state) {
        return switch (state) {
            case CaseState.NotTaken _ -> Derived.NONE;
            case CaseState.Taken taken -> {
                var file = taken.file();
                var rows = new ArrayList<Row>();
                CaseView.of(matter, taken).map(CaseTable::row).ifPresent(rows::add);
                rows.addAll(EscalationTable.rows(EscalatedCaseWork.about(matter, file), file.escalation()));
                yield new Derived(
                        List.copyOf(rows),
                        Stream.concat(
                                        taken instanceof CaseState.InMediation
                                                ? file.terms().deadlines().stream()
                                                : Stream.<Deadline>empty(),
                                        file.deadlines().stream())
                                .toList(),
                        List.of());
            }
        };
    }

    private static Row row(CaseView view) {
        var settlement = view.settlement();
        var rests = view.suspension();
        return Rows.of(TABLE)
                .set("matter_id", view.matterId())
                .set("centre", view.centre())
                .set("status", view.status())
                .set("leg", view.leg())
                .set("level", view.level())
                .set("at_desk", view.atDesk())
                .set("kind", view.kind())
                .set("category", view.category())
                .set("severity", view.severity())
                .set("grid", view.grid())
                .set("site", view.site())
                .set("drill", view.drill())
                .set("taken_at", view.takenAt())
                .set("rounds", view.rounds())
                .set("respondent", view.respondent())
                .set("failed", view.failed())
                .set("department", view.department())
                .set("settlement_form", settlement == null ? null : settlement.form())
                .set("settlement_fen", settlement == null ? null : settlement.amountFen())
                .set("settlement_people", settlement == null ? null : settlement.people())
                .set("settlement_paid_fen", settlement == null ? null : settlement.paidFen())
                .set("settlement_instalments", settlement == null ? List.of() : settlement.instalments())
                .set("outcome", view.outcome())
                .set("concluded_at", view.concludedAt())
                .set("suspended_to", rests == null ? null : rests.linkedTo())
                .set("suspended_since", rests == null ? null : rests.since())
                .set("return_asked_at", view.returnAskedAt())
                .set("terms", view.terms())
                .set("next_due_at", view.nextDueAt())
                .set("overdue", view.overdue())
                .row();
    }
}

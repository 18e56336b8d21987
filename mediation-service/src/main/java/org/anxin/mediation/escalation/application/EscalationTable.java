package org.anxin.mediation.escalation.application;

import java.util.List;
import org.anxin.eventstore.Row;
import org.anxin.eventstore.RowTable;
import org.anxin.mediation.escalation.domain.Escalation;
import org.anxin.service.stream.Rows;

/** What is kept for reading: a row for each department that has a matter, or had it. */
public final class EscalationTable {
    /** One row a matter and department. */
    public static final RowTable TABLE = new RowTable(
            "mediation_escalation",
            List.of("matter_id", "department"),
            "matter_id",
            List.of(
                    "matter_id",
                    "department",
                    "row_id",
                    "centre",
                    "kind",
                    "category",
                    "severity",
                    "leads",
                    "status",
                    "legal_matter",
                    "since",
                    "answer_by",
                    "due_at",
                    "term",
                    "ruling_by",
                    "reason",
                    "overdue",
                    "awaiting_answer",
                    "case_number"));

    private EscalationTable() {}

    /** The rows of a matter. */
    public static List<Row> rows(EscalatedMatter matter, Escalation escalation) {
        return escalation.holdings().stream()
                .map(holding -> row(EscalationView.of(matter, escalation, holding)))
                .toList();
    }

    private static Row row(EscalationView view) {
        return Rows.of(TABLE)
                .set("matter_id", view.matterId())
                .set("department", view.department())
                .set("row_id", view.row())
                .set("centre", view.centre())
                .set("kind", view.kind())
                .set("category", view.category())
                .set("severity", view.severity())
                .set("leads", view.leads())
                .set("status", view.status())
                .set("legal_matter", view.legalMatter())
                .set("since", view.since())
                .set("answer_by", view.answerBy())
                .set("due_at", view.dueAt())
                .set("term", view.term())
                .set("ruling_by", view.rulingBy())
                .set("reason", view.reason())
                .set("overdue", view.overdue())
                .set("awaiting_answer", view.awaitingAnswer())
                .set("case_number", view.caseNumber())
                .row();
    }
}

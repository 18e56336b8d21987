package org.anxin.mediation.escalation.adapter.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.anxin.mediation.escalation.application.EscalationFiles.Text;
import org.anxin.mediation.escalation.application.EscalationStatus;
import org.anxin.mediation.escalation.application.EscalationView;
import org.anxin.web.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A department's part in a matter in the words of a page.
 *
 * @param id the matter's
 * @param what what it is in law, or its kind and category
 * @param due what is due next, and when; empty when nothing
 */
record Shown(
        String id,
        String number,
        String what,
        String role,
        String status,
        String since,
        String due,
        boolean late,
        boolean asked,
        boolean mayAccept,
        boolean mayRefuse,
        boolean open) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    /** Something that was written. */
    record Said(String step, String at, String words) {}

    static Shown of(EscalationView view, Texts texts) {
        var status = view.status();
        var offered = status == EscalationStatus.OFFERED;
        var refused = status == EscalationStatus.REFUSED;
        return new Shown(
                view.matterId().toString(),
                view.caseNumber() == null ? "" : view.caseNumber().value(),
                what(view, texts),
                texts.get(view.leads() ? "leads" : "assists"),
                texts.get("status_" + status),
                time(view.since()),
                due(view, texts),
                view.overdue(),
                view.awaitingAnswer(),
                offered || refused,
                offered,
                offered || refused || status == EscalationStatus.ACCEPTED);
    }

    static List<Said> of(List<Text> said, Texts texts) {
        return said.stream()
                .map(text -> new Said(
                        texts.get("step_" + text.step()),
                        time(text.at()),
                        text.text() == null ? texts.get("erased") : text.text()))
                .toList();
    }

    private static String what(EscalationView view, Texts texts) {
        var legal = view.legalMatter();
        if (legal != null) {
            return texts.t().getOrDefault("legal_" + legal.value(), legal.value());
        }
        var category = view.category();
        return texts.get(category == null ? "kind_" + view.kind() : "category_" + category);
    }

    private static String due(EscalationView view, Texts texts) {
        return switch (view.status()) {
            case OFFERED -> due("answer_by", view.answerBy(), texts);
            case ACCEPTED -> due("due_at", view.dueAt(), texts);
            case REFUSED -> due("ruling_by", view.rulingBy(), texts);
            case CONCLUDED, RELEASED -> "";
        };
    }

    private static String due(String key, @Nullable Instant at, Texts texts) {
        return at == null ? "" : texts.get(key) + " " + time(at);
    }

    private static String time(Instant at) {
        return TIME.format(at);
    }
}

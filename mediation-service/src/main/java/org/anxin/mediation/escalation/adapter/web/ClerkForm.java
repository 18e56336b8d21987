package org.anxin.mediation.escalation.adapter.web;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.anxin.contracts.value.DepartmentCaseNumber;
import org.anxin.contracts.value.DepartmentCode;
import org.anxin.contracts.value.DepartmentRefusalReason;
import org.anxin.contracts.value.EscalationProgress;
import org.anxin.contracts.value.MatterId;
import org.anxin.mediation.escalation.application.EscalationView;
import org.anxin.mediation.escalation.application.Escalations;
import org.anxin.service.actor.Actor;
import org.anxin.service.stream.Once;
import org.jspecify.annotations.Nullable;

/** What a clerk has filled in. */
final class ClerkForm {
    private static final int LONGEST = 10_000;

    private final MultivaluedMap<String, String> form;

    ClerkForm(MultivaluedMap<String, String> form) {
        this.form = form;
    }

    /** A field that doesn't fit; the key of the text that says why. */
    static final class FaultException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String text;

        FaultException(String text) {
            super(text);
            this.text = text;
        }

        String text() {
            return text;
        }
    }

    /** What was filled in, to be shown again. */
    Map<String, String> filled() {
        var filled = new TreeMap<String, String>();
        for (var field : List.of("number", "words", "reason", "progress")) {
            filled.put(field, text(field) == null ? "" : String.valueOf(text(field)));
        }
        return filled;
    }

    String what() {
        return String.valueOf(form.getFirst("what"));
    }

    @Nullable
    String language() {
        return form.getFirst("lang");
    }

    /**
     * Does it.
     *
     * @throws FaultException when a field doesn't fit
     */
    Uni<EscalationView> apply(
            Escalations escalations, Actor actor, MatterId matter, DepartmentCode department, Instant at) {
        var part = new Escalations.Part(actor, matter, department, at, once(matter));
        return switch (what()) {
            case "accept" -> escalations.accept(part, number());
            case "refuse" ->
                escalations.refuse(part, chosen("reason", DepartmentRefusalReason.values()), text("words"));
            case "ask" -> escalations.ask(part, words());
            case "progress" ->
                escalations.progress(part, chosen("progress", EscalationProgress.values()), number(), text("words"));
            case "conclude" ->
                escalations.conclude(part, number(), text("words") == null ? List.of() : List.of(words()));
            default -> throw new FaultException("error_what");
        };
    }

    /** A form that is sent twice takes effect once. */
    private @Nullable Once once(MatterId matter) {
        return Once.of(form.getFirst("key"), List.of(matter, what(), filled()));
    }

    private @Nullable DepartmentCaseNumber number() {
        var number = text("number");
        try {
            return number == null ? null : new DepartmentCaseNumber(number.strip());
        } catch (IllegalArgumentException _) {
            throw new FaultException("error_number");
        }
    }

    private String words() {
        var words = text("words");
        if (words == null) {
            throw new FaultException("error_words");
        }
        return words;
    }

    private @Nullable String text(String field) {
        var text = form.getFirst(field);
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() > LONGEST) {
            throw new FaultException("error_long");
        }
        return text;
    }

    private <E extends Enum<E>> E chosen(String field, E[] values) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(form.getFirst(field)))
                .findAny()
                .orElseThrow(() -> new FaultException("error_" + field));
    }
}

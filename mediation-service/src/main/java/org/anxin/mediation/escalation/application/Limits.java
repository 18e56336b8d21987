package org.anxin.mediation.escalation.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.anxin.contracts.reference.TermAdopted;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.DayHours;
import org.anxin.contracts.value.DepartmentCode;
import org.anxin.contracts.value.EscalationTerms;
import org.anxin.contracts.value.Severity;
import org.anxin.contracts.value.TermLength;
import org.anxin.contracts.value.TermUnit;
import org.anxin.mediation.escalation.domain.Offer;
import org.anxin.service.calendar.ChinaCalendar;
import org.anxin.service.calendar.Terms;
import org.anxin.service.reference.Reference;
import org.jspecify.annotations.Nullable;

/** How long departments have: by law where the topic {@code reference} has the term that is named for them, else by the centre's policy. */
@Singleton
public class Limits {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Reference reference;
    private final EscalationConfig config;

    Limits(Reference reference, EscalationConfig config) {
        this.reference = reference;
        this.config = config;
    }

    /** A department that is handed a matter at a moment, with what it has until when. */
    public Offer offer(CentreCode centre, DepartmentCode department, Severity severity, Instant at) {
        var own = Optional.ofNullable(config.departments().get(department.value()));
        var answerMinutes = of(own, EscalationConfig.Department::answerMinutes).orElse(config.answerMinutes());
        var law = own.flatMap(EscalationConfig.Department::term).flatMap(term -> byLaw(centre, term, at));
        var limit = law.map(TermAdopted::limit)
                .orElseGet(() -> new TermLength(
                        of(own, EscalationConfig.Department::workingDays).orElse(config.workingDays()),
                        TermUnit.WORKING_DAYS));
        return new Offer(
                department,
                new EscalationTerms(
                        minutes(answerMinutes, severity, at),
                        due(limit, null, at),
                        law.map(TermAdopted::term).orElse(null),
                        law.map(TermAdopted::source).orElse(null)));
    }

    /** Until when the centre is to rule on a refusal of this moment. */
    public Instant rulingBy(Severity severity, Instant at) {
        return minutes(config.rulingMinutes(), severity, at);
    }

    private Optional<TermAdopted> byLaw(CentreCode centre, String term, Instant at) {
        return reference.centre(centre).stream()
                .flatMap(known -> known.terms(at).stream())
                .filter(adopted -> adopted.term().value().equals(term))
                .findFirst();
    }

    private Instant minutes(int minutes, Severity severity, Instant at) {
        var hours = severity == Severity.MAJOR ? null : new DayHours(config.fromMinute(), config.toMinute());
        return due(new TermLength(minutes, TermUnit.MINUTES), hours, at);
    }

    private static Instant due(TermLength limit, @Nullable DayHours hours, Instant at) {
        return Terms.due(at, limit, ChinaCalendar.OFFICIAL, ZONE, hours).at();
    }

    private static OptionalInt of(
            Optional<EscalationConfig.Department> own, Function<EscalationConfig.Department, OptionalInt> value) {
        return own.map(value).orElse(OptionalInt.empty());
    }
}

package org.anxin.mediation.casework.application;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.anxin.contracts.reference.TermAdopted;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.StartedTerm;
import org.anxin.contracts.value.TermStart;
import org.anxin.contracts.value.TermTrigger;
import org.anxin.service.calendar.ChinaCalendar;
import org.anxin.service.calendar.Terms;
import org.anxin.service.reference.Reference;
import org.jspecify.annotations.Nullable;

/** The terms that run in cases, by what the topic {@code reference} says of them: with due times by the official holidays and make-up workdays. */
@Singleton
class TermsInForce {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Reference reference;

    TermsInForce(Reference reference) {
        this.reference = reference;
    }

    /** Those that such a matter starts at a moment. */
    List<StartedTerm> starting(
            TermStart start, CentreCode centre, MatterKind kind, @Nullable Category category, Instant at) {
        return reference.centre(centre).stream()
                .flatMap(known -> known.terms(at).stream())
                .flatMap(term -> started(term, start, kind, category, at))
                .toList();
    }

    /** Those that run for such a matter when mediation was handed it at a moment. */
    List<StartedTerm> running(
            CentreCode centre, boolean atDesk, MatterKind kind, @Nullable Category category, Instant takenAt) {
        return Stream.of(TermStart.values())
                .filter(start -> switch (start) {
                    case CASE_TAKEN -> true;
                    case DESK_CASE_TAKEN -> atDesk;
                })
                .flatMap(start -> starting(start, centre, kind, category, takenAt).stream())
                .toList();
    }

    private static Stream<StartedTerm> started(
            TermAdopted term, TermStart start, MatterKind kind, @Nullable Category category, Instant at) {
        var trigger = term.trigger();
        return trigger != null && trigger.start() == start && trigger.fits(kind, category)
                ? Stream.of(started(term, trigger, at))
                : Stream.empty();
    }

    private static StartedTerm started(TermAdopted term, TermTrigger trigger, Instant at) {
        var due = Terms.due(at, term.limit(), ChinaCalendar.OFFICIAL, ZONE, null);
        var warnAfter = Duration.between(at, due.at())
                .multipliedBy(trigger.warnPercent())
                .dividedBy(100);
        return new StartedTerm(
                term.term(),
                term.version(),
                term.source(),
                term.limit(),
                trigger.end(),
                at,
                at.plus(warnAfter).truncatedTo(ChronoUnit.MICROS),
                due.at(),
                due.certain());
    }
}

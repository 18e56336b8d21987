package org.anxin.mediation.casework.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.anxin.contracts.mediation.CaseTermBreached;
import org.anxin.contracts.mediation.CaseTermWarned;
import org.anxin.contracts.mediation.MediationEvent;
import org.anxin.contracts.value.StartedTerm;
import org.anxin.contracts.value.TermCode;
import org.anxin.contracts.value.TermEnd;
import org.anxin.eventstore.decide.Decision;
import org.anxin.eventstore.decide.Occurred;
import org.anxin.mediation.casework.domain.CaseState.InMediation;
import org.jspecify.annotations.Nullable;

/**
 * The terms of a case: they run while mediation holds the work, warn before they are over, and get their verdicts when mediation of the case ends, with an
 * outcome or since a department takes the work.
 */
final class CaseTermRules {
    private CaseTermRules() {}

    static Decision<MediationEvent, CaseRefusal> timer(TermTimer timer, CaseState state) {
        if (!(state instanceof InMediation open)) {
            return Decision.nothing();
        }
        var terms = open.file().terms();
        return terms.running(timer.term())
                .filter(term -> !term.breached())
                .map(term -> switch (timer) {
                    case TermTimer.WarnTerm warn -> warn(warn, terms, term);
                    case TermTimer.BreachTerm breach -> breach(breach, terms, term);
                })
                .orElseGet(Decision::nothing);
    }

    private static Decision<MediationEvent, CaseRefusal> warn(
            TermTimer.WarnTerm timer, CaseTerms terms, CaseTerm term) {
        return term.warned() || timer.at().isBefore(terms.warnAt(term))
                ? Decision.nothing()
                : Decision.accept(timer.at(), new CaseTermWarned(term.term(), terms.dueAt(term)));
    }

    /** A breach always has its warning, also when both come at once. */
    private static Decision<MediationEvent, CaseRefusal> breach(
            TermTimer.BreachTerm timer, CaseTerms terms, CaseTerm term) {
        var due = terms.dueAt(term);
        if (timer.at().isBefore(due)) {
            return Decision.nothing();
        }
        var breached = new Occurred<MediationEvent>(due, new CaseTermBreached(term.term(), due));
        return term.warned()
                ? Decision.accept(List.of(breached))
                : Decision.accept(
                        List.of(new Occurred<>(terms.warnAt(term), new CaseTermWarned(term.term(), due)), breached));
    }

    /** What ends mediation of the case, with the verdicts ahead of it. */
    static Decision<MediationEvent, CaseRefusal> judgedThen(
            Instant end, CaseFile file, Decision<MediationEvent, CaseRefusal> ends) {
        return switch (ends) {
            case Decision.Refused<MediationEvent, CaseRefusal> refused -> refused;
            case Decision.Accepted<MediationEvent, CaseRefusal>(var events) ->
                Decision.accept(Stream.concat(
                                file.terms().judge(end).stream()
                                        .map(verdict -> new Occurred<MediationEvent>(end, verdict)),
                                events.stream())
                        .toList());
        };
    }

    /** Terms of the corrected matter that don't run yet; nobody is measured against what was done when a term came in. Null when there are none. */
    static @Nullable List<StartedTerm> additional(List<StartedTerm> terms, CaseState.Taken state) {
        if (!(state instanceof InMediation)) {
            return null;
        }
        var known = state.file().terms();
        var more = new ArrayList<StartedTerm>();
        for (var term : terms) {
            var isDone = term.end() == TermEnd.RESPONDENT_CONTACTED && known.contactedAt() != null;
            if (known.of(term.term()).isEmpty() && !isDone) {
                more.add(term);
            }
        }
        return more.isEmpty() ? null : more;
    }

    /** Terms that run and aren't those of the corrected matter. Null when there are none. */
    static @Nullable List<TermCode> dropped(List<StartedTerm> terms, CaseState.Taken state) {
        var dropped = state.file().terms().all().stream()
                .filter(CaseTerm::isOpen)
                .map(CaseTerm::term)
                .filter(term -> terms.stream().noneMatch(other -> other.term().equals(term)))
                .toList();
        return dropped.isEmpty() ? null : dropped;
    }
}

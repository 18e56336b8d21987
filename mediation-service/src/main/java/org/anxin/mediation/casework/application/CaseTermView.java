package org.anxin.mediation.casework.application;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.anxin.contracts.value.LawArticle;
import org.anxin.contracts.value.TermCode;
import org.anxin.contracts.value.TermLength;
import org.anxin.contracts.value.Verdict;
import org.anxin.mediation.casework.domain.CaseTerm;
import org.anxin.mediation.casework.domain.CaseTerms;
import org.jspecify.annotations.Nullable;

/**
 * A term of a case as people see it.
 *
 * @param version of the term that it was started under
 * @param source where it stands
 * @param dueAt until when, with what the case has rested so far
 * @param certain false where it reaches into a year whose days of rest hadn't been announced when it began
 * @param doneAt when what it asks for was done; null while it wasn't
 * @param paused the time that did not count, as far as it is known; null when there was none
 * @param verdict null until mediation of the case has ended
 */
public record CaseTermView(
        TermCode term,
        int version,
        LawArticle source,
        TermLength limit,
        TermState state,
        Instant startedAt,
        Instant dueAt,
        boolean certain,
        @Nullable Instant doneAt,
        @Nullable Duration paused,
        @Nullable Verdict verdict) {
    static List<CaseTermView> of(CaseTerms terms) {
        return terms.all().stream().map(term -> of(term, terms)).toList();
    }

    private static CaseTermView of(CaseTerm term, CaseTerms terms) {
        var started = term.started();
        var paused = terms.paused(term);
        var judged = term.judged();
        return new CaseTermView(
                started.term(),
                started.version(),
                started.source(),
                started.limit(),
                state(term, terms),
                started.startedAt(),
                terms.dueAt(term),
                started.certain(),
                term.doneAt(),
                paused.isZero() ? null : paused,
                judged == null ? null : judged.verdict());
    }

    private static TermState state(CaseTerm term, CaseTerms terms) {
        var judged = term.judged();
        if (judged != null) {
            return switch (judged.verdict()) {
                case KEPT -> TermState.KEPT;
                case BREACHED -> TermState.BREACHED;
                case LAPSED -> TermState.LAPSED;
            };
        }
        var doneAt = term.doneAt();
        if (doneAt != null) {
            return doneAt.isAfter(terms.dueAt(term)) ? TermState.BREACHED : TermState.KEPT;
        }
        if (terms.isResting()) {
            return TermState.RESTING;
        }
        if (term.breached()) {
            return TermState.BREACHED;
        }
        return term.warned() ? TermState.WARNED : TermState.OPEN;
    }
}

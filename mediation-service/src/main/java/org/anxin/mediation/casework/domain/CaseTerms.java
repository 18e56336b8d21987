package org.anxin.mediation.casework.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.anxin.contracts.mediation.CaseTermJudged;
import org.anxin.contracts.value.StartedTerm;
import org.anxin.contracts.value.TermCode;
import org.anxin.contracts.value.TermEnd;
import org.anxin.contracts.value.Verdict;
import org.anxin.eventstore.decide.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * The terms of a leg of a case, in the order in which they began. What the case rested counts for none of them: each is due that much later.
 *
 * @param rests the whiles in which the case rested, the last one may last
 * @param contactedAt when the employer or respondent was reached, by the earliest report; null while nobody was
 */
public record CaseTerms(
        List<CaseTerm> all, List<Rest> rests, @Nullable Instant contactedAt) {
    /** No term runs. */
    public static final CaseTerms NONE = new CaseTerms(List.of(), List.of(), null);

    private static final String WARN = "term-warning:", BREACH = "term-breach:";

    public CaseTerms {
        all = List.copyOf(all);
        rests = List.copyOf(rests);
    }

    /**
     * A while in which the case rested.
     *
     * @param to null while it lasts
     */
    public record Rest(Instant from, @Nullable Instant to) {}

    static CaseTerms of(@Nullable List<StartedTerm> started) {
        return started == null
                ? NONE
                : new CaseTerms(started.stream().map(CaseTerm::of).toList(), List.of(), null);
    }

    /** Whether the case rests, and no term runs. */
    public boolean isResting() {
        return !rests.isEmpty() && rests.getLast().to() == null;
    }

    /** Whether a term is over in which something is still to be done. */
    public boolean isOverdue() {
        return all.stream().anyMatch(CaseTerm::isOverdue);
    }

    /** When the running term that is due first is due; null when none runs. */
    public @Nullable Instant nextDueAt() {
        return isResting()
                ? null
                : all.stream()
                        .filter(CaseTerm::isOpen)
                        .map(this::dueAt)
                        .min(Comparator.naturalOrder())
                        .orElse(null);
    }

    /** Until when, with what the case has rested; a rest that lasts counts nothing yet. */
    public Instant dueAt(CaseTerm term) {
        var judged = term.judged();
        return judged == null ? term.started().dueAt().plus(paused(term, term.doneAt())) : judged.dueAt();
    }

    /** The time that didn't count, as far as it is known. */
    public Duration paused(CaseTerm term) {
        var judged = term.judged();
        return judged == null ? paused(term, term.doneAt()) : judged.paused();
    }

    /** When the terms want to be looked at: {@code term-warning:<TERM>} and {@code term-breach:<TERM>}. */
    public List<Deadline> deadlines() {
        return isResting()
                ? List.of()
                : all.stream()
                        .filter(term -> term.isOpen() && !term.breached())
                        .flatMap(term -> {
                            var breach = new Deadline(BREACH + term.term().value(), dueAt(term));
                            return term.warned()
                                    ? Stream.of(breach)
                                    : Stream.of(new Deadline(WARN + term.term().value(), warnAt(term)), breach);
                        })
                        .toList();
    }

    /** The command of a deadline that has come; empty when it isn't one of a term. */
    public static Optional<TermTimer> command(String deadline, Instant dueAt) {
        if (deadline.startsWith(WARN)) {
            return Optional.of(new TermTimer.WarnTerm(dueAt, new TermCode(deadline.substring(WARN.length()))));
        }
        return deadline.startsWith(BREACH)
                ? Optional.of(new TermTimer.BreachTerm(dueAt, new TermCode(deadline.substring(BREACH.length()))))
                : Optional.empty();
    }

    /** A term that runs. */
    Optional<CaseTerm> running(TermCode term) {
        return isResting() ? Optional.empty() : of(term).filter(CaseTerm::isOpen);
    }

    /** A term of the case. */
    Optional<CaseTerm> of(TermCode term) {
        return all.stream().filter(known -> known.term().equals(term)).findFirst();
    }

    /** When a warning is due, with what the case has rested. */
    Instant warnAt(CaseTerm term) {
        return term.started().warnAt().plus(paused(term, null));
    }

    /** The verdicts on those that have none, seen from when mediation of the case ends. Done exactly when it is due is kept. */
    List<CaseTermJudged> judge(Instant end) {
        return all.stream()
                .filter(term -> term.judged() == null)
                .map(term -> judge(term, end))
                .toList();
    }

    private CaseTermJudged judge(CaseTerm term, Instant end) {
        var started = term.started();
        var doneAt = switch (started.end()) {
            case MEDIATION_ENDED -> end;
            case RESPONDENT_CONTACTED -> term.doneAt();
        };
        var paused = paused(term, doneAt == null ? end : doneAt);
        var due = started.dueAt().plus(paused);
        return new CaseTermJudged(
                started.term(),
                verdict(due, doneAt, end),
                started.version(),
                started.source(),
                started.limit(),
                started.startedAt(),
                due,
                doneAt,
                paused);
    }

    private static Verdict verdict(Instant due, @Nullable Instant doneAt, Instant end) {
        if (doneAt != null) {
            return doneAt.isAfter(due) ? Verdict.BREACHED : Verdict.KEPT;
        }
        return due.isBefore(end) ? Verdict.BREACHED : Verdict.LAPSED;
    }

    CaseTerms contacted(Instant at) {
        return new CaseTerms(
                all.stream()
                        .map(term -> term.started().end() == TermEnd.RESPONDENT_CONTACTED ? term.done(at) : term)
                        .toList(),
                rests,
                contactedAt == null || at.isBefore(contactedAt) ? at : contactedAt);
    }

    CaseTerms warned(TermCode term) {
        return each(term, CaseTerm::warning);
    }

    CaseTerms breached(TermCode term) {
        return each(term, CaseTerm::breach);
    }

    CaseTerms judged(CaseTermJudged verdict) {
        return each(verdict.term(), term -> term.with(verdict));
    }

    CaseTerms corrected(@Nullable List<StartedTerm> started, @Nullable List<TermCode> dropped) {
        var now = new ArrayList<>(all);
        if (dropped != null) {
            now.removeIf(term -> dropped.contains(term.term()));
        }
        if (started != null) {
            started.stream().map(CaseTerm::of).forEach(now::add);
        }
        return new CaseTerms(now, rests, contactedAt);
    }

    CaseTerms resting(Instant at) {
        var more = new ArrayList<>(rests);
        more.add(new Rest(at, null));
        return new CaseTerms(all, more, contactedAt);
    }

    CaseTerms resumed(Instant at) {
        var more = new ArrayList<>(rests);
        more.set(more.size() - 1, new Rest(more.getLast().from(), at));
        return new CaseTerms(all, more, contactedAt);
    }

    private CaseTerms each(TermCode which, UnaryOperator<CaseTerm> change) {
        return new CaseTerms(
                all.stream()
                        .map(term -> term.term().equals(which) ? change.apply(term) : term)
                        .toList(),
                rests,
                contactedAt);
    }

    /** The time that the case has rested since a term began, up to a moment; a rest that lasts counts up to there. Where two overlap it counts once. */
    private Duration paused(CaseTerm term, @Nullable Instant until) {
        var total = Duration.ZERO;
        var counted = term.started().startedAt();
        for (var rest : rests) {
            var to = until != null && (rest.to() == null || rest.to().isAfter(until)) ? until : rest.to();
            var from = rest.from().isAfter(counted) ? rest.from() : counted;
            if (to != null && to.isAfter(from)) {
                total = total.plus(Duration.between(from, to));
                counted = to;
            }
        }
        return total;
    }
}

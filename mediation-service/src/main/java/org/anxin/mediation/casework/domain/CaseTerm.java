package org.anxin.mediation.casework.domain;

import java.time.Instant;
import org.anxin.contracts.mediation.CaseTermJudged;
import org.anxin.contracts.value.StartedTerm;
import org.anxin.contracts.value.TermCode;
import org.jspecify.annotations.Nullable;

/**
 * A term that runs in a case, or ran.
 *
 * @param started as it stood when it began
 * @param doneAt when what it asks for was done, by the earliest report; null while it wasn't
 * @param warned a warning was given
 * @param breached it was over with nothing reported
 * @param judged the verdict; null until mediation of the case has ended, final from then on
 */
public record CaseTerm(
        StartedTerm started,
        @Nullable Instant doneAt,
        boolean warned,
        boolean breached,
        @Nullable CaseTermJudged judged) {
    static CaseTerm of(StartedTerm started) {
        return new CaseTerm(started, null, false, false, null);
    }

    /** Which term. */
    public TermCode term() {
        return started.term();
    }

    /** Whether what it asks for is still to be done. */
    public boolean isOpen() {
        return doneAt == null && judged == null;
    }

    /** Whether it is over, and what it asks for is still to be done. */
    public boolean isOverdue() {
        return isOpen() && breached;
    }

    CaseTerm done(Instant at) {
        return judged != null || doneAt != null && !at.isBefore(doneAt)
                ? this
                : new CaseTerm(started, at, warned, breached, null);
    }

    CaseTerm warning() {
        return new CaseTerm(started, doneAt, true, breached, judged);
    }

    CaseTerm breach() {
        return new CaseTerm(started, doneAt, warned, true, judged);
    }

    CaseTerm with(CaseTermJudged verdict) {
        return new CaseTerm(started, verdict.endedAt(), warned, breached, verdict);
    }
}

package org.anxin.contracts.mediation;

import java.time.Duration;
import java.time.Instant;
import org.anxin.contracts.value.LawArticle;
import org.anxin.contracts.value.TermCode;
import org.anxin.contracts.value.TermLength;
import org.anxin.contracts.value.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * The final verdict on a term, given when mediation of the case ends and never rewritten.
 *
 * @param version of the term that it was started under
 * @param dueAt with the time in which the case rested
 * @param endedAt null when what was to be done wasn't
 * @param paused the time that did not count
 */
public record CaseTermJudged(
        TermCode term,
        Verdict verdict,
        int version,
        LawArticle source,
        TermLength limit,
        Instant startedAt,
        Instant dueAt,
        @Nullable Instant endedAt,
        Duration paused)
        implements MediationEvent {}

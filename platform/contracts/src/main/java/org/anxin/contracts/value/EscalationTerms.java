package org.anxin.contracts.value;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long a department has.
 *
 * @param answerBy until when it may refuse, and should have accepted
 * @param dueAt the first moment that is too late to conclude; counted from the first hand-over
 * @param term the term by law that it follows from; null when the centre's policy sets it
 * @param source where that term stands
 */
public record EscalationTerms(
        Instant answerBy,
        Instant dueAt,
        @Nullable TermCode term,
        @Nullable LawArticle source) {}

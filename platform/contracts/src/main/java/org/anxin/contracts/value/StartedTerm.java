package org.anxin.contracts.value;

import java.time.Instant;

/**
 * A term as it stood when it began to run: no later version changes what is due.
 *
 * @param version of the term
 * @param source where it stands
 * @param warnAt when a warning is due, unless it rests meanwhile
 * @param dueAt until when, unless it rests meanwhile
 * @param certain false where it reaches into a year whose days of rest hadn't been announced
 */
public record StartedTerm(
        TermCode term,
        int version,
        LawArticle source,
        TermLength limit,
        TermEnd end,
        Instant startedAt,
        Instant warnAt,
        Instant dueAt,
        boolean certain) {}

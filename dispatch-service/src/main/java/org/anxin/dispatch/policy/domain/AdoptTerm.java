package org.anxin.dispatch.policy.domain;

import java.time.Instant;
import org.anxin.contracts.value.JurisdictionCode;
import org.anxin.contracts.value.LawArticle;
import org.anxin.contracts.value.TermCode;
import org.anxin.contracts.value.TermLength;
import org.anxin.contracts.value.TermTrigger;
import org.jspecify.annotations.Nullable;

/**
 * Adopt a new version of a term by law, or a new term.
 *
 * @param validFrom when the law came into force or will; it may have passed
 * @param extension null where it may not be made longer
 * @param trigger null where it runs in no case
 */
public record AdoptTerm(
        Instant at,
        TermCode term,
        JurisdictionCode jurisdiction,
        Instant validFrom,
        TermLength limit,
        @Nullable TermLength extension,
        LawArticle source,
        @Nullable TermTrigger trigger)
        implements PolicyCommand {}

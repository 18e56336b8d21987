package org.anxin.contracts.reference;

import java.time.Instant;
import org.anxin.contracts.value.JurisdictionCode;
import org.anxin.contracts.value.LawArticle;
import org.anxin.contracts.value.TermCode;
import org.anxin.contracts.value.TermLength;
import org.jspecify.annotations.Nullable;

/**
 * A term of days or years that a law sets holds from a moment on.
 *
 * @param version of the term, 1 or more
 * @param extension by how much it may be made longer, in the same way of counting; null where it may not
 * @param source where it stands
 */
public record TermAdopted(
        TermCode term,
        int version,
        JurisdictionCode jurisdiction,
        Instant validFrom,
        TermLength limit,
        @Nullable TermLength extension,
        LawArticle source)
        implements ReferenceEvent {}

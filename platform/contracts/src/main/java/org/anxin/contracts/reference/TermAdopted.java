package org.anxin.contracts.reference;

import java.time.Instant;
import org.anxin.contracts.value.JurisdictionCode;
import org.anxin.contracts.value.LawArticle;
import org.anxin.contracts.value.TermCode;
import org.anxin.contracts.value.TermLength;
import org.anxin.contracts.value.TermTrigger;
import org.jspecify.annotations.Nullable;

/**
 * A term of days or years that a law sets holds from a moment on.
 *
 * @param version of the term, 1 or more
 * @param extension by how much it may be made longer, in the same way of counting; null where it may not
 * @param source where it stands
 * @param trigger in which cases it runs as a clock; null where it runs in none
 */
public record TermAdopted(
        TermCode term,
        int version,
        JurisdictionCode jurisdiction,
        Instant validFrom,
        TermLength limit,
        @Nullable TermLength extension,
        LawArticle source,
        @Nullable TermTrigger trigger)
        implements ReferenceEvent {
    /** How many characters the code of a term has at most that runs as a clock: figures count it by stage. */
    public static final int LONGEST_CLOCK = 32;

    /** @throws IllegalArgumentException when it runs as a clock and its code is too long for that */
    public TermAdopted {
        if (trigger != null && term.value().length() > LONGEST_CLOCK) {
            throw new IllegalArgumentException("term must have at most 32 characters where it runs as a clock");
        }
    }
}

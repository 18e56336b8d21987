package org.anxin.mediation.casework.domain;

import java.time.Instant;
import java.util.List;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.Severity;
import org.anxin.contracts.value.StartedTerm;
import org.jspecify.annotations.Nullable;

/**
 * The matter was corrected. Never refused: what isn't known here, or is old, changes nothing.
 *
 * @param revision of the correction
 * @param terms that would have run from the beginning, had the matter been known as what it is
 */
public record CorrectCase(
        Instant at,
        int revision,
        MatterKind kind,
        @Nullable Category category,
        Severity severity,
        List<StartedTerm> terms)
        implements CaseCommand {
    public CorrectCase {
        terms = List.copyOf(terms);
    }
}

package org.anxin.contracts.mediation;

import java.util.List;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.Severity;
import org.anxin.contracts.value.StartedTerm;
import org.anxin.contracts.value.TermCode;
import org.jspecify.annotations.Nullable;

/**
 * The case follows a correction of its matter.
 *
 * @param revision of the correction
 * @param terms that run in addition, from when mediation was handed the matter; null where none does
 * @param dropped terms that don't run any more; null where all others do
 */
public record CaseCorrected(
        int revision,
        MatterKind kind,
        @Nullable Category category,
        Severity severity,
        @Nullable List<StartedTerm> terms,
        @Nullable List<TermCode> dropped)
        implements MediationEvent {}

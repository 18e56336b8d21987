package org.anxin.contracts.mediation;

import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.Severity;
import org.jspecify.annotations.Nullable;

/**
 * The case follows a correction of its matter.
 *
 * @param revision of the correction
 */
public record CaseCorrected(
        int revision, MatterKind kind, @Nullable Category category, Severity severity) implements MediationEvent {}

package org.anxin.mediation.casework.domain;

import java.time.Instant;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.Severity;
import org.jspecify.annotations.Nullable;

/**
 * The matter was corrected. Never refused: what isn't known here, or is old, changes nothing.
 *
 * @param revision of the correction
 */
public record CorrectCase(
        Instant at, int revision, MatterKind kind, @Nullable Category category, Severity severity)
        implements CaseCommand {}

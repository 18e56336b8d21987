package org.anxin.contracts.followup;

import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.Severity;
import org.jspecify.annotations.Nullable;

/**
 * The follow-up follows a correction of its matter.
 *
 * @param revision of the correction
 */
public record FollowUpCorrected(
        int revision, MatterKind kind, @Nullable Category category, Severity severity) implements FollowupEvent {}

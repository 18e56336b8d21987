package org.anxin.contracts.followup;

import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.HandOver;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.Place;
import org.anxin.contracts.value.ReopeningReason;
import org.anxin.contracts.value.Severity;
import org.jspecify.annotations.Nullable;

/**
 * The outcome did not hold: the matter is open again and handed back.
 *
 * @param reason null where nobody recorded it yet
 */
public record MatterReopened(
        MatterKind kind,
        @Nullable Category category,
        Severity severity,
        Place place,
        boolean drill,
        HandOver handOver,
        @Nullable ReopeningReason reason)
        implements FollowupEvent {}

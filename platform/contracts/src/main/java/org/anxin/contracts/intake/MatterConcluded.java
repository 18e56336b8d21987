package org.anxin.contracts.intake;

import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.HandOver;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.Outcome;
import org.anxin.contracts.value.Place;
import org.anxin.contracts.value.Severity;
import org.anxin.contracts.value.TextRef;
import org.jspecify.annotations.Nullable;

/**
 * The matter ended at intake, before it was handed to anybody, and goes to follow-up, which gets all it needs to know about it from here.
 *
 * @param countersignedBy the second person, for outcomes that leave the count
 * @param text what was said to it, such as the advice that was given, in intake's private store
 */
public record MatterConcluded(
        Outcome outcome,
        @Nullable ActorId countersignedBy,
        MatterKind kind,
        @Nullable Category category,
        Severity severity,
        Place place,
        boolean drill,
        HandOver handOver,
        @Nullable TextRef text)
        implements IntakeEvent {}

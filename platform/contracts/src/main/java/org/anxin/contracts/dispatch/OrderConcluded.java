package org.anxin.contracts.dispatch;

import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.HandOver;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.Outcome;
import org.anxin.contracts.value.OutcomeFacts;
import org.anxin.contracts.value.Place;
import org.anxin.contracts.value.Severity;
import org.jspecify.annotations.Nullable;

/**
 * The order ended with an outcome and the matter goes to follow-up, which gets all it needs to know about it from here.
 *
 * @param countersignedBy who said so for the police, when they have taken the matter back; before follow-up asked for countersigns, the second person
 *     for outcomes that leave the count
 * @param facts what it brought about; null when nobody said
 */
public record OrderConcluded(
        Outcome outcome,
        @Nullable ActorId countersignedBy,
        MatterKind kind,
        @Nullable Category category,
        Severity severity,
        Place place,
        boolean drill,
        HandOver handOver,
        @Nullable OutcomeFacts facts)
        implements DispatchEvent {}

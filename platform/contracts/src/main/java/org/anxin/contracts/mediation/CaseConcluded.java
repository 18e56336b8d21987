package org.anxin.contracts.mediation;

import java.util.List;
import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.HandOver;
import org.anxin.contracts.value.Instalment;
import org.anxin.contracts.value.Level;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.Outcome;
import org.anxin.contracts.value.Place;
import org.anxin.contracts.value.Severity;
import org.jspecify.annotations.Nullable;

/**
 * The case ended with an outcome and the matter goes to follow-up, which gets all it needs to know about it from here.
 *
 * @param level the level of resolution
 * @param countersignedBy the second person, for outcomes that leave the count
 * @param instalments of the settlement that ended it; null when nothing is owed later
 */
public record CaseConcluded(
        Outcome outcome,
        Level level,
        @Nullable ActorId countersignedBy,
        MatterKind kind,
        @Nullable Category category,
        Severity severity,
        Place place,
        boolean drill,
        HandOver handOver,
        @Nullable List<Instalment> instalments)
        implements MediationEvent {}

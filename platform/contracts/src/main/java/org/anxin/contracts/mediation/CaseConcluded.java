package org.anxin.contracts.mediation;

import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.HandOver;
import org.anxin.contracts.value.Level;
import org.anxin.contracts.value.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * The case ended with an outcome and the matter goes to follow-up.
 *
 * @param level the level of resolution
 * @param countersignedBy the second person, for outcomes that leave the count
 */
public record CaseConcluded(
        Outcome outcome, Level level, @Nullable ActorId countersignedBy, HandOver handOver) implements MediationEvent {}

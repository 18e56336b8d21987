package org.anxin.contracts.dispatch;

import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.HandOver;
import org.anxin.contracts.value.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * The order ended with an outcome and the matter goes to follow-up.
 *
 * @param countersignedBy the second person, for outcomes that leave the count
 */
public record OrderConcluded(Outcome outcome, @Nullable ActorId countersignedBy, HandOver handOver)
        implements DispatchEvent {}

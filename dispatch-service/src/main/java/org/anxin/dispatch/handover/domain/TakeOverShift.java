package org.anxin.dispatch.handover.domain;

import java.time.Instant;
import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.ShiftHandOverId;

/** Take a shift over: sign as the second person. */
public record TakeOverShift(Instant at, ShiftHandOverId handOver, ActorId by) implements HandOverCommand {}

package org.anxin.contracts.reference;

import java.time.Instant;
import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.ShiftHandOverId;

/** Who leads the next shift has signed as well: it is handed over. */
public record ShiftTakenOver(ShiftHandOverId handOver, ActorId by, Instant takenOverAt) implements ReferenceEvent {}

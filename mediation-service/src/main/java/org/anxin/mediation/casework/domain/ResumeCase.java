package org.anxin.mediation.casework.domain;

import java.time.Instant;
import org.anxin.contracts.value.MatterId;

/** The matter doesn't belong to that other one, or doesn't any more. Never refused: what rests for no such reason stays as it is. */
public record ResumeCase(Instant at, MatterId from) implements CaseCommand {}

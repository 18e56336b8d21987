package org.anxin.intake.matter.application;

import io.smallrye.mutiny.Uni;
import org.anxin.contracts.value.MatterId;
import org.anxin.service.actor.Actor;

/** Which team and departments work on a matter, as far as the log was read. */
public interface Units {
    /** Whether the actor acts for the team with the open order, or for a department that holds the matter. */
    Uni<Boolean> holds(Actor actor, MatterId matter);
}

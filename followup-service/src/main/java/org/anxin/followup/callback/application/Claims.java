package org.anxin.followup.callback.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import org.anxin.contracts.value.MatterId;
import org.anxin.service.actor.Actor;

/** Who has a follow-up alone for a while, so that two callers never ring the same person. Rows, not events. */
public interface Claims {
    /**
     * Takes a follow-up, or keeps it for longer. Of many who ask at once one gets it.
     *
     * @param now when a claim of somebody else has to be over
     * @param until when this one is over
     * @return who has it then, whether it is the actor or somebody else
     */
    Uni<ClaimView> take(Actor actor, MatterId matter, Instant now, Instant until);

    /** Gives up what the actor has; nothing happens when that is nothing. */
    Uni<Void> release(Actor actor, MatterId matter);
}

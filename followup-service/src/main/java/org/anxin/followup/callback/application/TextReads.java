package org.anxin.followup.callback.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import org.anxin.contracts.value.MatterId;
import org.anxin.service.actor.Actor;

/** Who has read what people said in call-backs. */
public interface TextReads {
    /** Completes when it is on record. */
    Uni<Void> add(Actor actor, MatterId matter, Instant at);
}

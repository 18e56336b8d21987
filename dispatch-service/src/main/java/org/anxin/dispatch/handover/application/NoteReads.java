package org.anxin.dispatch.handover.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import org.anxin.contracts.value.MatterId;
import org.anxin.service.actor.Actor;

/** Who has read the notes of hand-overs. */
public interface NoteReads {
    /** Completes when it is on record. */
    Uni<Void> add(Actor actor, MatterId handOver, Instant at);
}

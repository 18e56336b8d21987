package org.anxin.mediation.escalation.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import org.anxin.contracts.value.DepartmentCode;
import org.anxin.contracts.value.MatterId;
import org.anxin.service.actor.Actor;

/** Who has read what departments and the centre have written. */
public interface TextReads {
    /** Completes when it is on record. */
    Uni<Void> add(Actor actor, MatterId matter, DepartmentCode department, Instant at);
}

package org.anxin.intake.matter.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import org.anxin.contracts.value.MatterId;
import org.anxin.service.actor.Actor;
import org.jspecify.annotations.Nullable;

/** Who read personal data, when and why. */
public interface ReadLog {
    /** Adds one line; only then may the read happen. */
    Uni<Void> add(Actor actor, MatterId matter, @Nullable String reason, Instant at);
}

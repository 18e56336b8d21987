package org.anxin.dispatch.order.domain;

import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.Level;
import org.anxin.contracts.value.Outcome;
import org.anxin.contracts.value.OutcomeFacts;
import org.jspecify.annotations.Nullable;

/** How an order ended. */
public sealed interface OrderEnd {
    /**
     * With an outcome; the matter went to follow-up.
     *
     * @param facts what it brought about; null when nobody said
     */
    record Concluded(
            Outcome outcome,
            @Nullable ActorId countersignedBy,
            @Nullable OutcomeFacts facts) implements OrderEnd {}

    /** Not settled on the spot; the matter went to mediation at this level. */
    record HandedOn(Level level) implements OrderEnd {}
}

package org.anxin.followup.callback.domain;

import java.time.Instant;
import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.Outcome;
import org.anxin.contracts.value.OutcomeCorrectionReason;

/** What two people do about the outcome of a matter: one says what it is, another countersigns. */
public sealed interface OutcomeWork extends FollowUpCommand {
    /** Who does it. */
    ActorId by();

    /**
     * The outcome was another.
     *
     * @param outcome the one that it is to be
     */
    record RequestCorrection(Instant at, ActorId by, Outcome outcome, OutcomeCorrectionReason reason)
            implements OutcomeWork {}

    /** What waits for a countersign is so. */
    record Countersign(Instant at, ActorId by) implements OutcomeWork {}

    /** What waits for a countersign isn't so. */
    record RefuseCountersign(Instant at, ActorId by) implements OutcomeWork {}
}

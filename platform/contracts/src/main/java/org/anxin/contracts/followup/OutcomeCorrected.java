package org.anxin.contracts.followup;

import java.time.Instant;
import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.Outcome;
import org.anxin.contracts.value.OutcomeCorrectionReason;
import org.jspecify.annotations.Nullable;

/**
 * The outcome is another than was thought, as a second person has countersigned. When the matter had its outcome doesn't change.
 *
 * @param leg follow-up's, whose outcome it is
 * @param before the outcome that it was
 * @param outcome the one that it is
 * @param countersignedBy the second person, never who requested it
 * @param callBackDueAt when to call back, where the loop was closed only because no call-back was needed, and now one is
 */
public record OutcomeCorrected(
        int leg,
        Outcome before,
        Outcome outcome,
        OutcomeCorrectionReason reason,
        ActorId requestedBy,
        ActorId countersignedBy,
        @Nullable Instant callBackDueAt)
        implements FollowupEvent {}

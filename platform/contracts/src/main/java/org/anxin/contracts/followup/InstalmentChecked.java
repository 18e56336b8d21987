package org.anxin.contracts.followup;

import java.time.Instant;
import org.anxin.contracts.value.Fen;
import org.anxin.contracts.value.InstalmentResult;
import org.jspecify.annotations.Nullable;

/**
 * Somebody was asked whether an instalment of the settlement was paid.
 *
 * @param number of the instalment in its settlement
 * @param amount what the instalment was to be
 * @param dueBy by when it was to be paid, as promised last
 * @param promisedBy by when it is to be paid now; for {@code LATE} only
 */
public record InstalmentChecked(
        int number,
        InstalmentResult result,
        Fen amount,
        Instant dueBy,
        @Nullable Instant promisedBy) implements FollowupEvent {}

package org.anxin.followup.callback.domain;

import java.time.Instant;
import org.anxin.contracts.value.InstalmentResult;
import org.jspecify.annotations.Nullable;

/** What is done about an instalment of a settlement. */
public sealed interface InstalmentWork extends FollowUpCommand {
    /** Which one, as the settlement numbers it. */
    int number();

    /**
     * The time to ask about it has come. Never refused: when another time holds by now, or none, nothing happens.
     *
     * @param at the platform's time
     * @param askAt which time it is
     */
    record FallsDue(Instant at, int number, Instant askAt) implements InstalmentWork {}

    /**
     * Somebody was asked whether it was paid.
     *
     * @param promisedBy by when it is to be paid now; with {@code LATE} and only then
     * @param most how many reopenings there may be; with no bound for a supervisor
     */
    record Check(
            Instant at,
            int number,
            InstalmentResult result,
            @Nullable Instant promisedBy,
            int most) implements InstalmentWork {}
}

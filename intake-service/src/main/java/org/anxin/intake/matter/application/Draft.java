package org.anxin.intake.matter.application;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A caller hung up before there was a report: he is to be called back. Codes only; what he said is private.
 *
 * @param takenBy who was on the phone
 * @param callBackBy when he is to be called back at the latest
 * @param due whether that time has come
 * @param heldBy who is making a report of it
 * @param expiresAt when what was said goes for ever
 * @param endedAs null while it is open
 * @param reason why it was discarded
 * @param matterId what became of it
 */
public record Draft(
        UUID draftId,
        String takenBy,
        Instant takenAt,
        Instant callBackBy,
        boolean due,
        @Nullable String heldBy,
        Instant expiresAt,
        @Nullable Ending endedAs,
        @Nullable Discarding reason,
        @Nullable UUID matterId) {

    /** How a draft ends. */
    public enum Ending {
        /** A report was made of it. */
        FINISHED,
        /** Nothing came of it. */
        DISCARDED,
        /** Nobody has called back in time. */
        EXPIRED
    }

    /** Why nothing came of it. */
    public enum Discarding {
        /** Called back, nobody answers. */
        NOBODY_ANSWERS,
        /** The line isn't the caller's, or there is none. */
        NO_SUCH_LINE,
        /** The caller needs nothing any more. */
        NOT_NEEDED,
        /** It was reported otherwise. */
        REPORTED_ELSEWHERE,
        /** A nuisance call. */
        NUISANCE
    }
}

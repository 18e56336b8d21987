package org.anxin.dispatch.policy.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is the same as the last version adds none, and none holds from a moment that has passed. */
final class Versions {
    private Versions() {}

    /** From when on a version is to hold; no moment means now. */
    static Instant from(@Nullable Instant asked, Instant now) {
        return asked == null ? now : asked;
    }

    /** Whether a version holds from when it was asked for; no moment means now, which a version for later doesn't answer. */
    static boolean holds(Instant from, @Nullable Instant asked, Instant now) {
        return asked == null ? !from.isAfter(now) : from.equals(asked);
    }

    /** Finds a version that would hold from a moment that has passed. */
    static void notInThePast(List<Misfit> misfits, Instant validFrom, Instant now) {
        if (validFrom.isBefore(now)) {
            misfits.add(new Misfit("validFrom", "must not lie before " + now));
        }
    }
}

package org.anxin.dispatch.notice.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.anxin.contracts.value.CentreCode;

/** How it went with each channel: codes only. */
public interface DeliveryLog {
    /** How it stands with a notice and a channel. */
    enum Result {
        /** The channel has taken it. */
        SENT,
        /** The channel won't take it, or there is no number. */
        REFUSED,
        /** It is tried again. */
        FAILED,
        /** It was tried often enough. */
        GIVEN_UP
    }

    /**
     * The last try.
     *
     * @param attempts how often it was tried
     * @param code such as a status
     */
    record Entry(String channel, int attempts, Result result, String code, Instant triedAt) {
        /** Whether it isn't tried again. */
        public boolean isSettled() {
            return result != Result.FAILED;
        }
    }

    /** How it went with a notice so far. */
    Uni<List<Entry>> of(UUID notice);

    /** The same, for who may see it. */
    Uni<List<Entry>> of(CentreCode centre, UUID notice);

    /** Writes down a try. */
    Uni<Void> write(Notice notice, String channel, Result result, String code);
}

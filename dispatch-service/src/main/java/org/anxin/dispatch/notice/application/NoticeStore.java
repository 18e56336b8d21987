package org.anxin.dispatch.notice.application;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.MatterId;
import org.jspecify.annotations.Nullable;

/** Notices that wait for delivery, and those that the local notifier has delivered. */
public interface NoticeStore {
    /**
     * Takes notices that are due, the oldest first; they are tried again after so long, unless they were handed over by then. One that is held is due as well
     * once its matter has turned out to be a major one.
     */
    Uni<List<Notice>> take(int limit, Duration lease);

    /** Doesn't try a notice before that moment. */
    Uni<Void> hold(Notice notice, Instant until);

    /** Notices were delivered. */
    Uni<Void> handed(List<Notice> notices);

    /**
     * What the local notifier has delivered to a centre, the newest first.
     *
     * @param matter only what is about this one; null for all
     * @param after where the page before ended; null for the first page
     */
    Uni<List<Delivered>> delivered(CentreCode centre, @Nullable MatterId matter, @Nullable After after, int limit);

    /**
     * What a centre's people have not been told yet, what is tried next first.
     *
     * @param matter only what is about this one; null for all
     * @param after where the page before ended; null for the first page
     */
    Uni<List<Waiting>> waiting(CentreCode centre, @Nullable MatterId matter, @Nullable After after, int limit);

    /** A notice as it was delivered. */
    record Delivered(Notice notice, @Nullable ActorId recipient, Instant deliveredAt) {}

    /**
     * A notice that waits.
     *
     * @param until when it is tried next; a moment that has passed for one that is due
     * @param place among those of that moment
     */
    record Waiting(Notice notice, Instant until, UUID place) {}

    /** Where a page ended: at which moment, and where among those of that moment. */
    record After(Instant time, UUID id) {}
}

package org.anxin.dispatch.notice.application;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.CentreCode;
import org.jspecify.annotations.Nullable;

/** Notices that wait for delivery, and those that the local notifier has delivered. */
public interface NoticeStore {
    /** Takes notices that are due, the oldest first; they are tried again after so long, unless they were handed over by then. */
    Uni<List<Notice>> take(int limit, Duration lease);

    /** Doesn't try a notice before that moment. */
    Uni<Void> hold(Notice notice, Instant until);

    /** Notices were delivered. */
    Uni<Void> handed(List<Notice> notices);

    /**
     * What the local notifier has delivered to a centre, the newest first.
     *
     * @param after where the page before ended; null for the first page
     */
    Uni<List<Delivered>> delivered(CentreCode centre, @Nullable After after, int limit);

    /** A notice as it was delivered. */
    record Delivered(Notice notice, @Nullable ActorId recipient, Instant deliveredAt) {}

    /** Where a page ended. */
    record After(Instant deliveredAt, UUID id) {}
}

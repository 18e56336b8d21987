package org.anxin.dispatch.notice.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.MatterId;
import org.anxin.dispatch.notice.application.NoticeStore.After;
import org.anxin.dispatch.notice.application.NoticeStore.Waiting;
import org.anxin.service.clock.PlatformClock;
import org.jspecify.annotations.Nullable;

/** What people have not been told yet, and whom it will reach: what is held until the quiet hours are over is shown here and nowhere else. */
@ApplicationScoped
public class WaitingNotices {
    private final NoticeStore store;
    private final Recipients recipients;
    private final PlatformClock clock;

    WaitingNotices(NoticeStore store, Recipients recipients, PlatformClock clock) {
        this.store = store;
        this.recipients = recipients;
        this.clock = clock;
    }

    /**
     * A notice that waits.
     *
     * @param recipient who holds the post when it is tried next, as things stand; null when nobody is named
     */
    public record Addressed(Waiting waiting, @Nullable ActorId recipient) {}

    /**
     * A page of a centre's, what is tried next first.
     *
     * @param matter only what is about this one; null for all
     * @param after where the page before ended; null for the first page
     */
    public Uni<List<Addressed>> page(CentreCode centre, @Nullable MatterId matter, @Nullable After after, int limit) {
        var now = clock.now();
        return store.waiting(centre, matter, after, limit)
                .map(waiting -> waiting.stream()
                        .map(one -> new Addressed(
                                one, recipients.of(one.notice(), one.until().isAfter(now) ? one.until() : now)))
                        .toList());
    }
}

package org.anxin.dispatch.notice.adapter.rest;

import java.time.Instant;
import java.util.UUID;
import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.Severity;
import org.anxin.contracts.value.StageCode;
import org.anxin.dispatch.notice.application.Post;
import org.anxin.dispatch.notice.application.WaitingNotices.Addressed;
import org.jspecify.annotations.Nullable;

/**
 * A notice that nobody was told yet: ids and codes only.
 *
 * @param id the same as when it has been delivered
 * @param recipient who holds the post when it is tried next, as things stand; null when nobody is known to
 * @param template code of the text
 * @param severity how grave the matter is; null in what was kept before that was
 * @param until when it is tried next; a moment that has passed for one that is due
 */
record WaitingNoticeAnswer(
        UUID id,
        MatterId matterId,
        int leg,
        StageCode stage,
        int step,
        Post post,
        @Nullable ActorId recipient,
        String template,
        @Nullable Severity severity,
        Instant calledAt,
        Instant until) {
    static WaitingNoticeAnswer of(Addressed addressed) {
        var notice = addressed.waiting().notice();
        return new WaitingNoticeAnswer(
                notice.id(),
                notice.matter(),
                notice.leg(),
                notice.stage(),
                notice.step(),
                notice.post(),
                addressed.recipient(),
                notice.template(),
                notice.severity(),
                notice.calledAt(),
                addressed.waiting().until());
    }
}

package org.anxin.dispatch.notice.adapter.rest;

import java.time.Instant;
import java.util.UUID;
import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.Severity;
import org.anxin.contracts.value.StageCode;
import org.anxin.dispatch.notice.application.NoticeStore.Delivered;
import org.anxin.dispatch.notice.application.Post;
import org.jspecify.annotations.Nullable;

/**
 * A notice that was delivered: ids and codes only.
 *
 * @param recipient null when nobody was known to hold the post
 * @param template code of the text
 * @param severity how grave the matter is; null in what was delivered before that was kept
 */
record NotificationAnswer(
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
        Instant deliveredAt) {
    static NotificationAnswer of(Delivered delivered) {
        var notice = delivered.notice();
        return new NotificationAnswer(
                notice.id(),
                notice.matter(),
                notice.leg(),
                notice.stage(),
                notice.step(),
                notice.post(),
                delivered.recipient(),
                notice.template(),
                notice.severity(),
                notice.calledAt(),
                delivered.deliveredAt());
    }
}

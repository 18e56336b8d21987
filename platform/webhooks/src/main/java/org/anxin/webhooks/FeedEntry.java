package org.anxin.webhooks;

import java.time.Instant;
import java.util.UUID;
import org.anxin.contracts.value.CentreCode;
import org.jspecify.annotations.Nullable;

/**
 * What may be sent to the endpoints of an owner.
 *
 * @param number its place in the feed
 * @param id the same however often it is sent: receivers tell repeats by it
 * @param owner whom it is meant for, such as the source of a referral
 * @param type one of {@link WebhookFeed#types()}
 * @param link path of the platform's API under which more is found; null when there is no more
 * @param data codes, numbers, times and ids only; never personal data
 */
public record FeedEntry(
        long number,
        UUID id,
        CentreCode centre,
        String owner,
        String type,
        Instant occurredAt,
        @Nullable String link,
        Object data) {}

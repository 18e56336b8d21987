package org.anxin.contracts;

import java.time.Instant;
import java.util.UUID;
import org.anxin.contracts.value.MatterId;

/**
 * An event as it stands in a stream and on the log.
 *
 * @param source the service that recorded it, as in {@link EventTypes}
 * @param matter the subject; on the reference topic the centre's stream
 * @param sequence place in the subject's stream of that source, from 1 without gaps
 * @param occurredAt when it happened, as far as known
 * @param recordedAt when it was recorded; never goes backwards along a stream
 */
public record Recorded<E extends Event>(
        String source,
        MatterId matter,
        long sequence,
        UUID id,
        Instant occurredAt,
        Instant recordedAt,
        Metadata metadata,
        E event) {}

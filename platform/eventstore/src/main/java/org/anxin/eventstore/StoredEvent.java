package org.anxin.eventstore;

import java.time.Instant;
import java.util.UUID;

/**
 * An event as it is stored: text, not objects, so that hashes and the log get the very same bytes.
 *
 * @param version place in its stream, from 1 without gaps
 * @param type registered name with version, such as {@code dispatch.order-signed.v1}
 * @param occurredAt when it happened, whole microseconds
 * @param recordedAt when it was recorded, whole microseconds; never goes backwards along a stream
 * @param data JSON text, at most 256 KiB
 * @param metadata JSON text
 * @param hash SHA-256, see {@link HashChain}
 */
public record StoredEvent(
        UUID stream,
        long version,
        UUID id,
        String type,
        Instant occurredAt,
        Instant recordedAt,
        String data,
        String metadata,
        byte[] hash) {}

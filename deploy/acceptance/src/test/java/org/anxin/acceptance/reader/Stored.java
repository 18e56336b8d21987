package org.anxin.acceptance.reader;

import java.util.UUID;

/**
 * One row of an event table.
 *
 * @param service whose table
 * @param occurredMicros microseconds since 1970
 * @param recordedMicros microseconds since 1970
 * @param data the stored text
 * @param metadata the stored text
 */
public record Stored(
        String service,
        int incarnation,
        UUID stream,
        long version,
        UUID id,
        String type,
        long occurredMicros,
        long recordedMicros,
        String data,
        String metadata,
        byte[] hash) {}

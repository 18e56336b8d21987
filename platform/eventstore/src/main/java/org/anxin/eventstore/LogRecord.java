package org.anxin.eventstore;

import org.jspecify.annotations.Nullable;

/**
 * A record as it was read from the log, kept whole so that it can be put back.
 *
 * @param headers a JSON object of header names and texts
 */
public record LogRecord(String topic, int partition, long offset, String headers, byte @Nullable [] value) {}

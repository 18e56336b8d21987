package org.anxin.eventstore;

import org.jspecify.annotations.Nullable;

/**
 * A record of the log as a command's cause. Its sequence is kept in the transaction of its effects, so it has them exactly once.
 *
 * @param source who recorded it
 * @param sequence its place in the source's stream of the same id
 * @param record the record itself, to be parked when it has to queue behind others
 * @param parkedId the row it was parked in, when it is being put back
 */
public record Delivery(
        String source,
        long sequence,
        LogRecord record,
        @Nullable Long parkedId) {}

package org.anxin.eventstore;

import java.util.List;
import java.util.UUID;
import org.anxin.eventstore.decide.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * Everything that one command writes to one stream.
 *
 * @param events follow the stream's last version without a gap; the primary key refuses any other
 * @param key taken with it; when it was taken before, nothing of this append is written
 */
record Append(
        UUID stream, List<StoredEvent> events, @Nullable ClaimedKey key, List<Row> rows, List<Deadline> deadlines) {

    boolean opensStream() {
        return !events.isEmpty() && events.getFirst().version() == 1;
    }
}

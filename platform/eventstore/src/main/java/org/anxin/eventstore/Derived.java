package org.anxin.eventstore;

import java.util.List;
import org.anxin.eventstore.decide.Deadline;

/**
 * Everything that follows from a stream's state and is kept beside its events: view rows, timers, keys. A pure function of the state, so it
 * can be rebuilt at any time.
 *
 * @param keys written when the stream is opened or imported, never changed later
 */
public record Derived(List<Row> rows, List<Deadline> deadlines, List<ClaimedKey> keys) {
    /** Nothing is kept. */
    public static final Derived NONE = new Derived(List.of(), List.of(), List.of());
}

package org.anxin.dispatch.directory.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.anxin.contracts.reference.ReferenceEvent;
import org.jspecify.annotations.Nullable;

/** What was told in a stream, the last first: each knows the one before, so that long streams are folded in the time that it takes to read them. */
final class Told {
    private final @Nullable Told before;
    private final Instant at;
    private final ReferenceEvent event;

    Told(@Nullable Told before, Instant at, ReferenceEvent event) {
        this.before = before;
        this.at = at;
        this.event = event;
    }

    /** When it was told. */
    Instant at() {
        return at;
    }

    /** What was told. */
    ReferenceEvent event() {
        return event;
    }

    /** Everything up to here, in the order in which it was told. */
    static List<Told> all(@Nullable Told last) {
        var all = new ArrayList<Told>();
        for (var told = last; told != null; told = told.before) {
            all.add(told);
        }
        Collections.reverse(all);
        return all;
    }
}

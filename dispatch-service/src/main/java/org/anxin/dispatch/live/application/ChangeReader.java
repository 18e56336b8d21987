package org.anxin.dispatch.live.application;

import io.smallrye.mutiny.Uni;
import java.util.List;

/** Reads order changes in the order of the event table, and only those before which no other can appear any more. */
public interface ChangeReader {
    /** The place of the last change that can be read; {@link Place#START} when there is none. */
    Uni<Place> head();

    /** The next changes behind a place, of all centres. */
    Uni<List<OrderChange>> after(Place place, int limit);
}

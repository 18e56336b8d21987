package org.anxin.intake.matter.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.HandOver;
import org.anxin.contracts.value.MatterId;
import org.anxin.intake.matter.application.OtherNames.Widened;
import org.jspecify.annotations.Nullable;

/** Finds matters that a report may be the same as, or belong to. */
public interface Candidates {
    /** At most so many per way of being alike. */
    int MOST = 20;

    /** Matters of a centre that share a phone, an enterprise or a place; never one that is linked itself. */
    Uni<List<Found>> find(CentreCode centre, Sought sought);

    /** What a matter is recognised by; empty when nothing was kept of it. */
    Uni<Optional<Kept>> kept(MatterId matter);

    /** Whether a matter has no outcome, as far as the log was read. */
    Uni<Boolean> isOpen(MatterId matter);

    /** Who holds a matter, as far as the log was read; empty as long as it is whom intake has handed it to. */
    Uni<Optional<HandOver>> holder(MatterId matter);

    /**
     * What to look for.
     *
     * @param after what came in earlier isn't looked at
     * @param there what happened in the same place, site or grid, is looked at too; null when it isn't
     */
    record Sought(Widened likeness, Instant after, @Nullable There there) {}

    /**
     * A place for a while.
     *
     * @param place code of the site, else of the grid
     * @param after what came in there earlier isn't looked at
     */
    record There(String place, Instant after) {}

    /**
     * A matter that has something in common.
     *
     * @param words what its statement is recognised by; null when nothing is kept of it
     */
    record Found(
            MatterId matter,
            boolean samePhone,
            boolean sameEnterprise,
            @Nullable String grid,
            @Nullable String site,
            Instant receivedAt,
            boolean drill,
            boolean open,
            @Nullable String words) {}

    /**
     * What is kept of a matter.
     *
     * @param offered what its sender was told about likely repeats, a line each
     */
    record Kept(Likeness likeness, List<String> offered) {}
}

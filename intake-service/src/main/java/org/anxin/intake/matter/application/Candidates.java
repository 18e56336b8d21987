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

    /** Matters of a centre that share a phone or an enterprise and came in after a moment; never one that is linked itself. */
    Uni<List<Found>> find(CentreCode centre, Widened likeness, Instant after);

    /** What a matter is recognised by; empty when nothing was kept of it. */
    Uni<Optional<Kept>> kept(MatterId matter);

    /** Whether a matter has no outcome, as far as the log was read. */
    Uni<Boolean> isOpen(MatterId matter);

    /** Who holds a matter, as far as the log was read; empty as long as it is whom intake has handed it to. */
    Uni<Optional<HandOver>> holder(MatterId matter);

    /** A matter that has something in common. */
    record Found(
            MatterId matter,
            boolean samePhone,
            boolean sameEnterprise,
            @Nullable String grid,
            @Nullable String site,
            Instant receivedAt,
            boolean drill,
            boolean open) {}

    /**
     * What is kept of a matter.
     *
     * @param offered what its sender was told about likely repeats, a line each
     */
    record Kept(Likeness likeness, List<String> offered) {}
}

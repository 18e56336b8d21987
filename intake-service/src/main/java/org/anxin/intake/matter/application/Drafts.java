package org.anxin.intake.matter.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.MatterId;
import org.anxin.eventstore.Row;
import org.jspecify.annotations.Nullable;

/** The drafts of a centre. Those that have expired are no drafts any more. */
public interface Drafts {
    /**
     * A draft on its way in.
     *
     * @param key the client's, once for each actor
     * @param fingerprint of the content
     * @param text the sealed words
     */
    record New(
            UUID id,
            CentreCode centre,
            ActorId takenBy,
            String key,
            String fingerprint,
            Instant takenAt,
            Instant callBackBy,
            Instant expiresAt,
            Row text) {}

    /** Which drafts are looked for. */
    enum Which {
        /** Those to be called back. */
        OPEN,
        /** Of those the ones whose time has come. */
        DUE,
        /** Those that nobody has called back about, without their words. */
        EXPIRED
    }

    /** Keeps it; when the key was used before, the draft of then, or empty when the content was another. */
    Uni<Optional<Draft>> keep(New draft);

    /**
     * Some of them, the first to be called back coming first.
     *
     * @param afterTime of the last of the page before, with its id
     */
    Uni<List<Draft>> open(
            CentreCode centre,
            Instant now,
            Which which,
            @Nullable Instant afterTime,
            @Nullable UUID afterId,
            int limit);

    /** One draft, open or not. */
    Uni<Optional<Draft>> find(CentreCode centre, UUID draft, Instant now);

    /** Gives an open draft to one person, who makes a report of it; the same one may have it again, even when it is finished. */
    Uni<Boolean> hold(CentreCode centre, UUID draft, ActorId by, Instant now);

    /** Gives it back: no report came of it. */
    Uni<Void> release(UUID draft, ActorId by);

    /** A report was made of it; its words go. */
    Uni<Void> finish(UUID draft, MatterId matter);

    /** Nothing comes of it, unless it has ended or somebody else holds it; its words go. */
    Uni<Boolean> discard(CentreCode centre, UUID draft, Draft.Discarding reason, ActorId by, Instant now);
}

package org.anxin.intake.catalogue.application;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.anxin.contracts.reference.ReferenceEvent;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.MatterId;
import org.anxin.eventstore.Derived;
import org.anxin.eventstore.StreamType;
import org.anxin.intake.catalogue.domain.AdoptCatalogue;
import org.anxin.intake.catalogue.domain.Catalogue;
import org.anxin.intake.catalogue.domain.OtherVersion;
import org.anxin.service.codec.EventJson;
import org.anxin.service.problem.Problem;
import org.anxin.service.stream.Commands;
import org.anxin.service.stream.Standing;
import org.anxin.service.stream.StreamSpec;
import org.anxin.service.stream.Streams;
import org.jspecify.annotations.Nullable;

/** The stream of a centre's catalogue. Nothing is kept beside its events: it is small and read whole. */
@Singleton
public class CatalogueStreams {
    @Produces
    @Singleton
    StreamSpec<AdoptCatalogue, ReferenceEvent, Catalogue, OtherVersion> spec() {
        var type = new StreamType<>(
                "reference.",
                Catalogue.DECIDER,
                EventJson.codec(ReferenceEvent.class),
                (_, _) -> Derived.NONE,
                List.of());
        return new StreamSpec<>(type, CatalogueStreams::standing, CatalogueStreams::problem, null);
    }

    @Produces
    @Singleton
    Commands<AdoptCatalogue, ReferenceEvent, Catalogue, OtherVersion> commands(
            Streams streams, StreamSpec<AdoptCatalogue, ReferenceEvent, Catalogue, OtherVersion> spec) {
        return streams.commands(spec);
    }

    /** The stream of a centre: made from its name, so that every instance means the same one. */
    public static MatterId stream(CentreCode centre) {
        return new MatterId(UUID.nameUUIDFromBytes(("catalogue/" + centre.value()).getBytes()));
    }

    private static @Nullable Standing standing(Catalogue catalogue) {
        var newest = catalogue.newest();
        return newest == null ? null : new Standing(newest.centre(), 0);
    }

    private static Problem problem(OtherVersion refused) {
        return Problem.conflict(
                "other-version", "version " + refused.newest() + " is the newest; look at it and edit that one");
    }
}

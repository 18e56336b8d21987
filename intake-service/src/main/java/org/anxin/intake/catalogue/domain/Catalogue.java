package org.anxin.intake.catalogue.domain;

import java.util.ArrayList;
import java.util.List;
import org.anxin.contracts.reference.CatalogueAdopted;
import org.anxin.contracts.reference.ReferenceEvent;
import org.anxin.eventstore.decide.Decider;
import org.anxin.eventstore.decide.Decision;
import org.anxin.eventstore.decide.Occurred;
import org.jspecify.annotations.Nullable;

/** Every version of a centre's catalogue, as they were adopted. */
public record Catalogue(List<CatalogueAdopted> versions) {
    /** The rules as one value. */
    public static final Decider<AdoptCatalogue, ReferenceEvent, Catalogue, OtherVersion> DECIDER =
            new Decider<>(new Catalogue(List.of()), Catalogue::decide, Catalogue::evolve);

    public Catalogue {
        versions = List.copyOf(versions);
    }

    /** The version that holds; null while none was adopted. */
    public @Nullable CatalogueAdopted newest() {
        return versions.isEmpty() ? null : versions.getLast();
    }

    private static Decision<ReferenceEvent, OtherVersion> decide(AdoptCatalogue command, Catalogue catalogue) {
        var newest = catalogue.versions().size();
        if (command.basedOn() != null && command.basedOn() != newest) {
            return Decision.refuse(new OtherVersion(newest));
        }
        var same = adopted(command, newest);
        return same.equals(catalogue.newest())
                ? Decision.nothing()
                : Decision.accept(command.at(), adopted(command, newest + 1));
    }

    private static CatalogueAdopted adopted(AdoptCatalogue command, int version) {
        return new CatalogueAdopted(
                command.centre(),
                version,
                command.kinds(),
                command.categories(),
                command.channels(),
                command.upstream());
    }

    private static Catalogue evolve(Catalogue catalogue, Occurred<ReferenceEvent> occurred) {
        if (!(occurred.event() instanceof CatalogueAdopted adopted)) {
            throw new IllegalStateException("a catalogue's stream holds its versions only");
        }
        var versions = new ArrayList<>(catalogue.versions());
        versions.add(adopted);
        return new Catalogue(versions);
    }
}

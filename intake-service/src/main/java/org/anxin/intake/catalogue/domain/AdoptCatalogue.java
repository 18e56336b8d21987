package org.anxin.intake.catalogue.domain;

import java.time.Instant;
import java.util.List;
import org.anxin.contracts.value.CatalogueCategory;
import org.anxin.contracts.value.CatalogueChannel;
import org.anxin.contracts.value.CatalogueKind;
import org.anxin.contracts.value.CentreCode;
import org.anxin.contracts.value.UpstreamTerm;
import org.jspecify.annotations.Nullable;

/**
 * Adopt a new version of a centre's catalogue.
 *
 * @param basedOn the version that was edited; null for whichever is the newest
 */
public record AdoptCatalogue(
        Instant at,
        CentreCode centre,
        @Nullable Integer basedOn,
        List<CatalogueKind> kinds,
        List<CatalogueCategory> categories,
        List<CatalogueChannel> channels,
        List<UpstreamTerm> upstream) {}

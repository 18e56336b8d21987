package org.anxin.intake.catalogue.adapter.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.anxin.contracts.value.CatalogueCategory;
import org.anxin.contracts.value.CatalogueChannel;
import org.anxin.contracts.value.CatalogueKind;
import org.anxin.contracts.value.UpstreamTerm;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A version of a catalogue, whole. */
record CatalogueRequest(
        @Schema(description = "The version that was edited; 409 when another came since. The newest when missing.")
        @Nullable
        Integer basedOn,

        @NotNull @Size(min = 1, max = 5, message = "must hold 1 to 5 kinds")
        List<@NotNull CatalogueKind> kinds,

        @NotNull @Size(max = 4, message = "must hold at most 4 categories")
        List<@NotNull CatalogueCategory> categories,

        @NotNull @Size(max = 8, message = "must hold at most 8 channels")
        List<@NotNull CatalogueChannel> channels,

        @NotNull @Size(max = 500, message = "must hold at most 500 words")
        List<@NotNull UpstreamTerm> upstream) {}

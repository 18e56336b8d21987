package org.anxin.intake.matter.adapter.rest;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.anxin.contracts.value.LinkKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a report is, and of which matter. */
@Schema(name = "Link")
record LinkBody(
        @Schema(description = "REPEAT for the same person and matter, JOIN for a further claimant") @NotNull
        LinkKind kind,

        @Schema(description = "the matter that it belongs to") @NotNull
        UUID to) {}

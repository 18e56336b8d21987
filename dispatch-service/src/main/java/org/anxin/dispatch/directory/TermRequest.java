package org.anxin.dispatch.directory;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.anxin.contracts.value.JurisdictionCode;
import org.anxin.contracts.value.LawArticle;
import org.anxin.contracts.value.TermLength;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A version of a term by law. */
record TermRequest(
        @Schema(implementation = String.class, description = "CN, or a part of it such as CN-31.") @NotNull
        JurisdictionCode jurisdiction,

        @Schema(description = "When it came into force, or will; with a zone.") @NotNull
        Instant validFrom,

        @NotNull TermLength limit,

        @Schema(description = "By how much it may be made longer, counted the same way; not at all when missing.")
        @Nullable
        TermLength extension,

        @Schema(description = "The law and the number of its article.") @NotNull
        LawArticle source) {}

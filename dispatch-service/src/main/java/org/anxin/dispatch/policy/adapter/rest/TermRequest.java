package org.anxin.dispatch.policy.adapter.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.JurisdictionCode;
import org.anxin.contracts.value.LawArticle;
import org.anxin.contracts.value.MatterKind;
import org.anxin.contracts.value.TermEnd;
import org.anxin.contracts.value.TermLength;
import org.anxin.contracts.value.TermStart;
import org.anxin.contracts.value.TermTrigger;
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
        LawArticle source,

        @Schema(description = "In which cases of mediation it runs as a clock; in none when missing.") @Nullable @Valid
        Trigger trigger) {

    /** In which cases it runs. */
    record Trigger(
            @Schema(description = "From when.") @NotNull TermStart start,

            @Schema(description = "What has to be done in it.") @NotNull
            TermEnd end,

            @Schema(description = "The kinds of matters; all when missing.") @Nullable
            List<@NotNull MatterKind> kinds,

            @Schema(description = "The categories of disputes; all when missing.") @Nullable
            List<@NotNull Category> categories,

            @Schema(description = "Part of its time after which is warned; 80 when missing.")
            @Nullable
            @Min(value = 1, message = "must be within 1 to 99")
            @Max(value = 99, message = "must be within 1 to 99")
            Integer warnPercent) {
        private static final int WARN_PERCENT = 80;

        TermTrigger value() {
            return new TermTrigger(
                    start, end, given(kinds), given(categories), warnPercent == null ? WARN_PERCENT : warnPercent);
        }

        private static <T> List<T> given(@Nullable List<T> values) {
            return values == null
                    ? List.of()
                    : values.stream().distinct().sorted().toList();
        }
    }
}

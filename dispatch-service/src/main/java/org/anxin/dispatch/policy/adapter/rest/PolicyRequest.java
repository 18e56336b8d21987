package org.anxin.dispatch.policy.adapter.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.anxin.contracts.value.Category;
import org.anxin.contracts.value.Channel;
import org.anxin.contracts.value.ClockEnd;
import org.anxin.contracts.value.ClockStart;
import org.anxin.contracts.value.Severity;
import org.anxin.contracts.value.StageCode;
import org.anxin.contracts.value.StageKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A version of a clock policy. */
record PolicyRequest(
        @Schema(description = "From when on it holds, with a zone; not in the past. Now when missing.") @Nullable
        Instant validFrom,

        @Schema(description = "The channels that it is made for; all when missing.") @Nullable
        List<@NotNull Channel> channels,

        @Schema(description = "The categories that it is made for; all when missing.") @Nullable
        List<@NotNull Category> categories,

        @Schema(description = "The severities that it is made for; all when missing.") @Nullable
        List<@NotNull Severity> severities,

        @NotNull @Size(min = 1, max = 12, message = "must hold 1 to 12 stages")
        List<@NotNull @Valid Stage> stages) {

    /** A stage. */
    record Stage(
            @Schema(implementation = String.class) @NotNull StageCode stage,
            @NotNull ClockStart start,
            @NotNull ClockEnd end,

            @Schema(description = "In ISO notation such as PT2M, from a second to 366 days.") @NotNull
            Duration limit,

            @NotNull StageKind kind,

            @Schema(description = "Part of the limit after which is warned; 80 when missing.")
            @Nullable
            @Min(value = 1, message = "must be within 1 to 99")
            @Max(value = 99, message = "must be within 1 to 99")
            Integer warnPercent) {}
}

package org.anxin.dispatch.directory;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.anxin.contracts.value.Severity;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A version of the rules for the safety of teams.
 *
 * @param validFrom now when missing
 */
record SafetyRequest(
        @Schema(description = "With a zone; not in the past. Now when missing.") @Nullable
        Instant validFrom,

        @Schema(
                description =
                        "How often a team on the spot gives a sign of life, such as PT30M, from PT1M to PT12H; never when missing.")
        @Nullable
        Duration checkIn,

        @Schema(description = "Matters of these are never gone to alone.") @Nullable
        List<@NotNull Severity> twoPersonSeverities,

        @Schema(description = "Nor those that are opened in these hours; at any hour when missing.") @Nullable @Valid
        Hours twoPersonHours) {

    /** Hours of a day in the centre's zone, over midnight when they end before they begin. */
    record Hours(
            @Schema(description = "Minute of the day at which they begin.")
            @NotNull
            @Min(value = 0, message = "must be within 0 to 1439")
            @Max(value = 1439, message = "must be within 0 to 1439")
            Integer fromMinute,

            @Schema(description = "Minute of the day at which they end.")
            @NotNull
            @Min(value = 0, message = "must be within 0 to 1439")
            @Max(value = 1439, message = "must be within 0 to 1439")
            Integer toMinute) {}
}

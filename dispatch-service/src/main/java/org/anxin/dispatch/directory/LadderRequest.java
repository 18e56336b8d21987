package org.anxin.dispatch.directory;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.DayHours;
import org.anxin.contracts.value.LadderPost;
import org.anxin.contracts.value.LadderTrigger;
import org.anxin.contracts.value.StageCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A version of the ladder. */
record LadderRequest(
        @Schema(description = "From when on it holds, with a zone; not in the past. Now when missing.") @Nullable
        Instant validFrom,

        @Schema(description = "In their order; none when nobody is to be called.")
        @NotNull
        @Size(max = 20, message = "must hold at most 20 steps")
        List<@NotNull @Valid Step> steps,

        @Schema(implementation = String.class, description = "Whom the post SUPERVISOR is.") @Nullable
        ActorId supervisor,

        @Schema(description = "When nobody is called who isn't on a shift; never when missing.") @Nullable
        DayHours quiet) {

    /** A step. */
    record Step(
            @Schema(implementation = String.class, description = "Every stage's clock when missing.") @Nullable
            StageCode stage,

            @NotNull LadderTrigger trigger,

            @Schema(description = "In ISO notation such as PT30S, up to 366 days.") @NotNull
            Duration after,

            @NotNull LadderPost post) {}
}

package org.anxin.dispatch.roster.adapter.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.OfficerCode;
import org.anxin.contracts.value.RosterCode;
import org.anxin.contracts.value.ShiftCode;
import org.anxin.contracts.value.TeamCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A roster, whole. */
record RosterRequest(
        @Schema(description = "Such as 2026-W47.", implementation = String.class) @NotNull
        RosterCode roster,

        @NotNull @Size(max = 300, message = "must hold at most 300 shifts")
        List<@NotNull @Valid Item> shifts) {

    /**
     * A shift.
     *
     * @param team null for a shift of the desk alone
     * @param officers none when missing
     */
    record Item(
            @Schema(implementation = String.class) @NotNull ShiftCode shift,
            @Schema(implementation = String.class) @Nullable TeamCode team,

            @Nullable @Size(max = 50, message = "must hold at most 50 officers")
            List<@NotNull OfficerCode> officers,

            @Schema(implementation = String.class) @Nullable ActorId lead,
            @Schema(implementation = String.class) @Nullable ActorId secondSeat,
            @NotNull Instant from,

            @Schema(description = "The first moment after it, at most 48 hours later.") @NotNull
            Instant to) {}
}

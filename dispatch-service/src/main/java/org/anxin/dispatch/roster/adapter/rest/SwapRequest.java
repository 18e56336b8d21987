package org.anxin.dispatch.roster.adapter.rest;

import jakarta.validation.constraints.NotNull;
import org.anxin.contracts.value.DutyPost;
import org.anxin.contracts.value.ShiftCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Two shifts swap whom they have on a post. */
record SwapRequest(
        @NotNull DutyPost post,
        @Schema(implementation = String.class) @NotNull ShiftCode first,
        @Schema(implementation = String.class) @NotNull ShiftCode second) {}

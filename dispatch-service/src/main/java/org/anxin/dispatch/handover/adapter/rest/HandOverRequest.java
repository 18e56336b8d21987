package org.anxin.dispatch.handover.adapter.rest;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A shift is handed over.
 *
 * @param notes what the next shift has to know; nothing when missing
 */
record HandOverRequest(
        @Schema(description = "At most 4,000 characters; kept encrypted, and never told to other services.")
        @Nullable
        @Size(min = 1, max = 4000, message = "must hold 1 to 4000 characters")
        String notes) {}

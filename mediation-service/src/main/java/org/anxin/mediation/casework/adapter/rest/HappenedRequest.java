package org.anxin.mediation.casework.adapter.rest;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something happened in a case; nothing needs to be said about it.
 *
 * @param occurredAt when it happened; now when missing
 */
record HappenedRequest(
        @Schema(description = "When it happened, with a zone. Now when missing.") @Nullable
        Instant occurredAt) {
    static final HappenedRequest NOW = new HappenedRequest(null);
}

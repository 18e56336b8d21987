package org.anxin.webhooks;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One line of an endpoint's log. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Attempt(
        UUID id,

        @Schema(description = "webhook-id: the same for all attempts with one entry")
        UUID message,

        @Schema(description = "the entry's number in the feed; missing for a test") @Nullable
        Long number,

        @Schema(description = "1 for the first, and so on until it was delivered")
        int attempt,

        Result result,

        @Schema(description = "the receiver's status, if it answered") @Nullable
        Integer status,

        int tookMillis,
        Instant at) {}

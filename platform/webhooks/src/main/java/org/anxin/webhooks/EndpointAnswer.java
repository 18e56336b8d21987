package org.anxin.webhooks;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An endpoint, and how far it has got. */
public record EndpointAnswer(
        UUID id,
        String owner,
        String url,
        List<String> types,

        @Schema(description = "shown once: when it was made") @Nullable
        String secret,

        @Schema(description = "until then messages are signed with the secret before as well") @Nullable
        Instant previousSecretUntil,

        boolean enabled,

        @Schema(description = "BY_HAND, GONE (the receiver answered 410) or EXHAUSTED (tried too often)") @Nullable
        String disabledBecause,

        @Schema(description = "number of the last entry that is done with")
        long after,

        @Schema(description = "in a row, with the entry that comes next")
        int failures,

        @Schema(description = "nothing is sent before; while failures is 0 it means nothing") @Nullable
        Instant nextAttemptAt,

        @Schema(description = "number that is to be sent once more next") @Nullable
        Long redelivering,

        Instant createdAt) {
    static EndpointAnswer of(Endpoint endpoint, @Nullable String secret) {
        var progress = endpoint.progress();
        var because = progress.disabledBecause();
        var again = progress.again();
        return new EndpointAnswer(
                endpoint.id(),
                endpoint.owner(),
                endpoint.url().toString(),
                endpoint.types(),
                secret,
                endpoint.secrets().previousUntil(),
                progress.isEnabled(),
                because == null ? null : because.name(),
                progress.after(),
                progress.failures(),
                progress.isEnabled() && progress.failures() > 0 ? progress.dueAt() : null,
                again == null ? null : again.from(),
                endpoint.createdAt());
    }
}

package org.anxin.followup.callback.adapter.rest;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.anxin.contracts.value.Holder;
import org.anxin.contracts.value.ReopeningReason;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The outcome did not hold.
 *
 * @param to who takes the matter: {@code MEDIATION} or {@code DISPATCH}
 * @param reason what was found when missing
 * @param occurredAt when it happened; now when missing
 */
record ReopeningRequest(
        @Schema(description = "MEDIATION or DISPATCH.") @NotNull
        Holder to,

        @Schema(
                description = "NEW_FACTS at any time, closed or not; DISSATISFIED, or nothing, where a person is to "
                        + "decide.")
        @Nullable
        ReopeningReason reason,

        @Schema(description = "When it happened, with a zone. Now when missing.") @Nullable
        Instant occurredAt) {}

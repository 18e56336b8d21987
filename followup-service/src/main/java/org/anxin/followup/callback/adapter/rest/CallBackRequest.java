package org.anxin.followup.callback.adapter.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.anxin.contracts.value.CallBackAnswer;
import org.anxin.contracts.value.CallBackResult;
import org.anxin.contracts.value.DissatisfactionReason;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Somebody was called back.
 *
 * @param reason with what somebody is not content
 * @param promiseKept whether what was promised was done
 * @param problemAgain whether the problem is there again
 * @param text what was said, in words
 * @param occurredAt when it happened; now when missing
 */
record CallBackRequest(
        @NotNull CallBackResult result,

        @Schema(description = "With what somebody is not content; with DISSATISFIED only.") @Nullable
        DissatisfactionReason reason,

        @Schema(description = "Whether what was promised was done.") @Nullable
        CallBackAnswer promiseKept,

        @Schema(description = "Whether the problem is there again.") @Nullable
        CallBackAnswer problemAgain,

        @Schema(description = "What was said, in words; kept encrypted.")
        @Nullable
        @Size(min = 1, max = 10_000, message = "must hold 1 to 10000 characters")
        String text,

        @Schema(description = "When it happened, with a zone. Now when missing.") @Nullable
        Instant occurredAt) {}

package org.anxin.intake.matter.domain;

import java.time.Duration;
import java.time.Instant;
import org.anxin.contracts.value.HandlingMode;
import org.anxin.contracts.value.PolicyRef;
import org.jspecify.annotations.Nullable;

/**
 * What intake needs of a clock policy.
 *
 * @param signWithin how soon after opening an order must be signed; null when the policy has no such stage
 */
public record PolicyInForce(PolicyRef policy, @Nullable Duration signWithin) {
    @Nullable
    Instant signBy(HandlingMode mode, Instant openedAt) {
        return switch (mode) {
            case FIELD -> signWithin == null ? null : openedAt.plus(signWithin);
            case DESK -> null;
        };
    }
}

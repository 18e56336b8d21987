package org.anxin.contracts.mediation;

import java.time.Instant;
import org.anxin.contracts.value.DepartmentCode;
import org.anxin.contracts.value.DepartmentRefusalReason;
import org.anxin.contracts.value.TextRef;
import org.jspecify.annotations.Nullable;

/**
 * The department refuses the matter; the centre rules.
 *
 * @param text why, in mediation's private store
 * @param rulingBy until when the centre is to rule
 */
public record EscalationRefused(
        DepartmentCode department,
        DepartmentRefusalReason reason,
        @Nullable TextRef text,
        Instant rulingBy) implements EscalationEvent {}

package org.anxin.contracts.mediation;

import org.anxin.contracts.value.DepartmentCode;
import org.anxin.contracts.value.RefusalRuling;
import org.anxin.contracts.value.TextRef;
import org.jspecify.annotations.Nullable;

/**
 * The centre has ruled on a department's refusal.
 *
 * @param text why, in mediation's private store
 */
public record EscalationRuled(
        DepartmentCode department,
        RefusalRuling ruling,
        @Nullable TextRef text) implements EscalationEvent {}

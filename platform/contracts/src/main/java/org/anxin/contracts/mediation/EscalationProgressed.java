package org.anxin.contracts.mediation;

import org.anxin.contracts.value.DepartmentCaseNumber;
import org.anxin.contracts.value.DepartmentCode;
import org.anxin.contracts.value.EscalationProgress;
import org.anxin.contracts.value.TextRef;
import org.jspecify.annotations.Nullable;

/**
 * The department says how far it has got.
 *
 * @param caseNumber the department's own; null while it has none
 * @param text more about it, in mediation's private store
 */
public record EscalationProgressed(
        DepartmentCode department,
        EscalationProgress progress,
        @Nullable DepartmentCaseNumber caseNumber,
        @Nullable TextRef text)
        implements EscalationEvent {}

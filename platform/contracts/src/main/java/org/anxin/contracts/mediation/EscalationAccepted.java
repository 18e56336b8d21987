package org.anxin.contracts.mediation;

import org.anxin.contracts.value.DepartmentCaseNumber;
import org.anxin.contracts.value.DepartmentCode;
import org.jspecify.annotations.Nullable;

/**
 * The department has accepted the matter.
 *
 * @param caseNumber the department's own; null while it has none
 */
public record EscalationAccepted(
        DepartmentCode department, @Nullable DepartmentCaseNumber caseNumber) implements EscalationEvent {}

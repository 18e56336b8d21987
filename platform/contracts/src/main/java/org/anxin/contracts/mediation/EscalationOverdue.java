package org.anxin.contracts.mediation;

import java.time.Instant;
import org.anxin.contracts.value.DepartmentCode;
import org.anxin.contracts.value.EscalationLimit;

/**
 * Something was not done in time with what a department has.
 *
 * @param dueAt the first moment that was too late
 */
public record EscalationOverdue(DepartmentCode department, EscalationLimit limit, Instant dueAt)
        implements EscalationEvent {}

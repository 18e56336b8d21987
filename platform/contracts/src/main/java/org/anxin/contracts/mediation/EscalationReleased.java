package org.anxin.contracts.mediation;

import org.anxin.contracts.value.DepartmentCode;

/**
 * The department has nothing more to do with the matter, though it has not concluded.
 */
public record EscalationReleased(DepartmentCode department) implements EscalationEvent {}

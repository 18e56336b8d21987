package org.anxin.contracts.mediation;

import org.anxin.contracts.value.DepartmentCode;

/**
 * The department brought the matter to an end.
 */
public record DepartmentConcluded(DepartmentCode department) implements MediationEvent {}

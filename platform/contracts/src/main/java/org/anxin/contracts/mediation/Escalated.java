package org.anxin.contracts.mediation;

import org.anxin.contracts.value.DepartmentCode;

/**
 * The case was escalated to a department (分流至部门).
 */
public record Escalated(DepartmentCode department) implements MediationEvent {}

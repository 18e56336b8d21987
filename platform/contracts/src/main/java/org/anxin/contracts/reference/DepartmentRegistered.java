package org.anxin.contracts.reference;

import org.anxin.contracts.value.DepartmentCode;

/**
 * Matters can be escalated to a department.
 */
public record DepartmentRegistered(DepartmentCode department) implements ReferenceEvent {}

package org.anxin.contracts.dispatch;

import org.anxin.contracts.value.DepartmentCode;

/** A department that comes leads the joint response, in place of the one before; the others assist. */
public record JointLeadNamed(DepartmentCode department) implements DispatchEvent {}

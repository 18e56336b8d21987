package org.anxin.contracts.dispatch;

import org.anxin.contracts.value.DepartmentCode;

/** A department is on the spot. */
public record DepartmentArrived(DepartmentCode department) implements DispatchEvent {}

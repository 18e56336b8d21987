package org.anxin.contracts.dispatch;

import org.anxin.contracts.value.DepartmentCode;
import org.anxin.contracts.value.DepartmentDeclineReason;

/** A department that was invited, or on the way, doesn't come. One that led doesn't any more. */
public record DepartmentDeclined(DepartmentCode department, DepartmentDeclineReason reason) implements DispatchEvent {}

package org.anxin.contracts.dispatch;

import org.anxin.contracts.value.DepartmentCode;

/** A department that was invited comes; it is on the way. */
public record DepartmentJoined(DepartmentCode department) implements DispatchEvent {}

package org.anxin.contracts.dispatch;

import org.anxin.contracts.value.DepartmentCode;

/**
 * A department is to come along: a joint response (联合处置).
 *
 * @param number counts the order's invitations, from 1
 */
public record DepartmentInvited(int number, DepartmentCode department) implements DispatchEvent {}

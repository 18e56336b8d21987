package org.anxin.contracts.mediation;

import org.anxin.contracts.value.DepartmentCode;
import org.anxin.contracts.value.TextRef;

/**
 * The department asks the centre for more.
 *
 * @param text what it asks for, in mediation's private store
 */
public record InformationRequested(DepartmentCode department, TextRef text) implements EscalationEvent {}

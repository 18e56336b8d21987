package org.anxin.contracts.mediation;

import org.anxin.contracts.value.DepartmentCode;
import org.anxin.contracts.value.TextRef;

/**
 * The centre has answered what the department asked for.
 *
 * @param text the answer, in mediation's private store
 */
public record InformationAnswered(DepartmentCode department, TextRef text) implements EscalationEvent {}

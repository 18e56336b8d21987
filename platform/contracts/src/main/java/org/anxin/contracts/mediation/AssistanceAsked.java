package org.anxin.contracts.mediation;

import org.anxin.contracts.value.DepartmentCode;
import org.anxin.contracts.value.EscalationTerms;

/**
 * A department is to assist the one that leads.
 */
public record AssistanceAsked(DepartmentCode department, EscalationTerms terms) implements EscalationEvent {}

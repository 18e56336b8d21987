package org.anxin.mediation.escalation.domain;

import org.anxin.contracts.value.DepartmentCode;
import org.anxin.contracts.value.EscalationTerms;

/** A department that is to handle a matter, and how long it has. */
public record Offer(DepartmentCode department, EscalationTerms terms) {}

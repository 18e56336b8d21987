package org.anxin.contracts.value;

/** Whom a department has in the service team of an enterprise. */
public record ServiceTeamMember(DepartmentCode department, ActorId member) {}

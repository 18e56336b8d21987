package org.anxin.contracts.mediation;

import org.anxin.contracts.value.MatterId;

/**
 * The case that rested goes on.
 *
 * @param from the matter that it belonged to, or was to belong to
 */
public record CaseResumed(MatterId from) implements MediationEvent {}

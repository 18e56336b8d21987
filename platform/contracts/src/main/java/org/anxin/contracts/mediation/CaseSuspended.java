package org.anxin.contracts.mediation;

import org.anxin.contracts.value.MatterId;

/**
 * Mediation lets the case rest, since its matter belongs to another.
 *
 * @param to the matter that it belongs to
 */
public record CaseSuspended(MatterId to) implements MediationEvent {}

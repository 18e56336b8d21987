package org.anxin.contracts.mediation;

import org.anxin.contracts.value.ActorId;

/**
 * The matter is taken for public-security work: the police are asked to take it back. Mediation keeps the case until they have answered.
 *
 * @param leg mediation's leg
 * @param by who asks
 */
public record CaseReturnRequested(int leg, ActorId by) implements MediationEvent {}

package org.anxin.contracts.mediation;

/**
 * The police don't take the matter back: the case goes on.
 *
 * @param leg mediation's leg
 */
public record CaseReturnRefused(int leg) implements MediationEvent {}

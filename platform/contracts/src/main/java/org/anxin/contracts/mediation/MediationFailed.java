package org.anxin.contracts.mediation;

/**
 * Mediation was tried and the parties did not settle; the case may still go higher or end.
 */
public record MediationFailed() implements MediationEvent {}

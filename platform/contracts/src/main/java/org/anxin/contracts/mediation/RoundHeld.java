package org.anxin.contracts.mediation;

/**
 * A round of mediation was held.
 *
 * @param round counted from 1 within the case
 */
public record RoundHeld(int round) implements MediationEvent {}

package org.anxin.contracts.dispatch;

/**
 * A round of mediation was held on the spot.
 *
 * @param round counted from 1 within the order
 */
public record SpotRoundHeld(int round) implements DispatchEvent {}

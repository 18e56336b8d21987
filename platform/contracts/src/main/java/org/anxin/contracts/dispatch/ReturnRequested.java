package org.anxin.contracts.dispatch;

import org.anxin.contracts.value.ActorId;

/**
 * The matter is taken for public-security work: the police are asked to take it back. The order goes on until they have answered.
 *
 * @param leg dispatch's leg
 * @param by who asks
 */
public record ReturnRequested(int leg, ActorId by) implements DispatchEvent {}

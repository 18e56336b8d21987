package org.anxin.contracts.dispatch;

/**
 * The police don't take the matter back: the order goes on.
 *
 * @param leg dispatch's leg
 */
public record ReturnRefused(int leg) implements DispatchEvent {}

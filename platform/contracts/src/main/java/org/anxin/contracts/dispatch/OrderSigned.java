package org.anxin.contracts.dispatch;

/**
 * The duty desk signed the order (签收).
 */
public record OrderSigned() implements DispatchEvent {}

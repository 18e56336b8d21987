package org.anxin.contracts.dispatch;

import org.anxin.contracts.value.MatterId;

/**
 * Dispatch lets the order rest, since its matter belongs to another: from here on the time of no clock counts.
 *
 * @param to the matter that it belongs to
 */
public record OrderSuspended(MatterId to) implements DispatchEvent {}

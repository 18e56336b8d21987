package org.anxin.contracts.dispatch;

import org.anxin.contracts.value.MatterId;

/**
 * The order that rested goes on, and the time of its clocks counts again.
 *
 * @param from the matter that it belonged to, or was to belong to
 */
public record OrderResumed(MatterId from) implements DispatchEvent {}

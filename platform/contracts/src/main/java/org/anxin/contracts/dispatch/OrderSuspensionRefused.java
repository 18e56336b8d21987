package org.anxin.contracts.dispatch;

import org.anxin.contracts.value.LinkObstacle;
import org.anxin.contracts.value.MatterId;

/**
 * Dispatch doesn't let the order rest.
 *
 * @param to the matter that it was to belong to
 */
public record OrderSuspensionRefused(MatterId to, LinkObstacle obstacle) implements DispatchEvent {}

package org.anxin.contracts.dispatch;

import org.anxin.contracts.value.LadderPost;
import org.anxin.contracts.value.LadderTrigger;
import org.anxin.contracts.value.StageCode;

/**
 * A clock still runs, so the next one on the ladder is called. Told once for each stage and step of an order.
 *
 * @param step of the ladder that the order was issued with
 */
public record DutyCalled(StageCode stage, int step, LadderTrigger trigger, LadderPost post) implements DispatchEvent {}

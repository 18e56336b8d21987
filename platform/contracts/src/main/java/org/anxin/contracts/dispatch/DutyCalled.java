package org.anxin.contracts.dispatch;

import org.anxin.contracts.value.LadderPost;
import org.anxin.contracts.value.LadderTrigger;
import org.anxin.contracts.value.StageCode;

/**
 * A clock still runs, or a team on the spot gave no sign of life, so the next one on the ladder is called. Told once for each stage and step of an order.
 *
 * @param stage whose clock it is; {@code CHECK_IN} for a sign of life that is missing
 * @param step of the ladder that the order was issued with; calls of {@code CHECK_IN} are numbered on
 */
public record DutyCalled(StageCode stage, int step, LadderTrigger trigger, LadderPost post) implements DispatchEvent {}

package org.anxin.contracts.followup;

import org.anxin.contracts.value.ClosingReason;

/**
 * The loop is closed (闭环).
 */
public record MatterClosed(ClosingReason reason) implements FollowupEvent {}

package org.anxin.contracts.dispatch;

import org.anxin.contracts.value.StageCode;

/**
 * The time of a paused clock counts again.
 */
public record ClockResumed(StageCode stage) implements DispatchEvent {}

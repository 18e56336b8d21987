package org.anxin.contracts.dispatch;

import org.anxin.contracts.value.PauseReason;
import org.anxin.contracts.value.StageCode;

/**
 * From here on the time of a clock doesn't count: it is due that much later.
 */
public record ClockPaused(StageCode stage, PauseReason reason) implements DispatchEvent {}

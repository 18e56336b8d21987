package org.anxin.analytics.fold;

import org.anxin.contracts.value.StageCode;

/** One clock of one order. */
public record Clock(StageCode stage, ClockState state) {}

package org.anxin.contracts.dispatch;

import java.time.Instant;
import org.anxin.contracts.value.StageCode;

/**
 * A clock passed its due time with nothing reported. Provisional: a late report may show that it was kept; see {@link ClockJudged}.
 */
public record ClockBreached(StageCode stage, Instant dueAt) implements DispatchEvent {}

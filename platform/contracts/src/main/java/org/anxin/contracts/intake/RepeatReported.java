package org.anxin.contracts.intake;

import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.ReportId;

/**
 * The same person has reported the matter again: it wants attention.
 *
 * @param matter the id that the repeat came in under
 * @param report the repeat
 */
public record RepeatReported(MatterId matter, ReportId report) implements IntakeEvent {}

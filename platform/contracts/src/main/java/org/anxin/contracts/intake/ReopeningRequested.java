package org.anxin.contracts.intake;

import org.anxin.contracts.value.Holder;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.ReportId;

/**
 * A concluded matter was reported again, and a person wants it reopened for that: follow-up does so unless it is open again.
 *
 * @param matter the id that the new report came in under
 * @param to who is to handle it
 */
public record ReopeningRequested(MatterId matter, ReportId report, Holder to) implements IntakeEvent {}

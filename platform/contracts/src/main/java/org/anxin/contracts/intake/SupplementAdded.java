package org.anxin.contracts.intake;

import org.anxin.contracts.value.ReportId;
import org.anxin.contracts.value.TextRef;

/**
 * More was reported about the matter; the words are in intake's private store.
 */
public record SupplementAdded(ReportId report, TextRef text) implements IntakeEvent {}

package org.anxin.contracts.dispatch;

import org.anxin.contracts.value.AttentionKind;
import org.anxin.contracts.value.ReportId;

/**
 * An order wants attention, since its matter was reported again or more was said about it while the order is open. It decides nothing.
 *
 * @param report that raises it; its words are in intake's private store
 */
public record AttentionRaised(AttentionKind kind, ReportId report) implements DispatchEvent {}

package org.anxin.contracts.mediation;

import java.time.Instant;
import org.anxin.contracts.value.TermCode;

/**
 * A term of the case was over with nothing reported. Provisional: a late report may show that it was kept; see {@link CaseTermJudged}.
 */
public record CaseTermBreached(TermCode term, Instant dueAt) implements MediationEvent {}

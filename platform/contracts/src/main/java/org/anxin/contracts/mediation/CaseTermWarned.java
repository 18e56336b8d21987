package org.anxin.contracts.mediation;

import java.time.Instant;
import org.anxin.contracts.value.TermCode;

/**
 * A term of the case has used up the part of its time after which is warned.
 */
public record CaseTermWarned(TermCode term, Instant dueAt) implements MediationEvent {}

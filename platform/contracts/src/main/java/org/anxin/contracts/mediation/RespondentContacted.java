package org.anxin.contracts.mediation;

import org.anxin.contracts.value.ContactResult;

/**
 * The desk rang the employer or respondent.
 */
public record RespondentContacted(ContactResult result) implements MediationEvent {}

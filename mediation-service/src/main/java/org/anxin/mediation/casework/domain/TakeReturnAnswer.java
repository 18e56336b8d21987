package org.anxin.mediation.casework.domain;

import java.time.Instant;
import org.anxin.contracts.value.ActorId;

/**
 * The police's answer to a return, which intake has taken. Never refused: one that nobody waits for changes nothing.
 *
 * @param leg the leg that the return was asked on
 * @param answeredBy who answered for the police
 */
public record TakeReturnAnswer(Instant at, int leg, boolean accepted, ActorId answeredBy) implements CaseCommand {}

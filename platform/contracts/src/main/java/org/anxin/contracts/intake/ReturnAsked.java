package org.anxin.contracts.intake;

import org.anxin.contracts.value.ActorId;

/**
 * The holder takes the matter for public-security work and asks the police to take it back. It stays with the holder until they have answered.
 *
 * @param leg the holder's leg
 * @param askedBy who asks; can't answer as well
 */
public record ReturnAsked(int leg, ActorId askedBy) implements IntakeEvent {}

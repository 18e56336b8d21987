package org.anxin.contracts.mediation;

/**
 * The case went to the room for difficult cases (喜哥调解室).
 */
public record SpecialistRoomEntered() implements MediationEvent {}

package org.anxin.contracts.intake;

import org.anxin.contracts.value.ActorId;
import org.anxin.contracts.value.TextRef;
import org.jspecify.annotations.Nullable;

/**
 * The police have answered whether they take the matter back.
 *
 * @param leg the leg of the holder that asked
 * @param accepted whether they take it
 * @param answeredBy who answered for them
 * @param text their words, in intake's private store, when there were any
 */
public record ReturnAnswered(
        int leg,
        boolean accepted,
        ActorId answeredBy,
        @Nullable TextRef text) implements IntakeEvent {}

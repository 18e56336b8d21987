package org.anxin.intake.matter.domain;

import org.anxin.contracts.value.ActorId;

/**
 * The holder's wish that the police take a matter back.
 *
 * @param leg the holder's leg
 * @param askedBy who asks
 */
public record PoliceReturn(int leg, ActorId askedBy, Answer answer) {
    /** How far it is. */
    public enum Answer {
        /** The police haven't answered yet. */
        ASKED,
        /** They take it. */
        ACCEPTED,
        /** They don't. */
        REFUSED;

        static Answer of(boolean accepted) {
            return accepted ? ACCEPTED : REFUSED;
        }
    }
}

package org.anxin.service.rest;

import io.smallrye.mutiny.Uni;

/**
 * Work that a client who hangs up can't cancel. Hibernate Reactive loses a connection of the pool when a session is cancelled while it is being
 * opened, so every read through Panache goes through here; {@link org.anxin.service.stream.Commands} need it not.
 */
public final class Uncancelled {
    private Uncancelled() {}

    /** The same work; once begun it runs to its end. */
    public static <T> Uni<T> of(Uni<T> work) {
        return Uni.createFrom().emitter(emitter -> work.subscribe().with(emitter::complete, emitter::fail));
    }
}

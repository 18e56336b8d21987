package org.anxin.eventstore;

import io.smallrye.mutiny.Uni;

/**
 * Runs work that its caller can't cancel: a client that hangs up must neither tear a transaction nor take its connection along
 * (a cancelled transaction leaked pool connections in quarkusio/quarkus issue 51576).
 */
final class Detached {
    private Detached() {}

    static <T> Uni<T> from(Uni<T> work) {
        return Uni.createFrom().emitter(emitter -> work.subscribe().with(emitter::complete, emitter::fail));
    }
}

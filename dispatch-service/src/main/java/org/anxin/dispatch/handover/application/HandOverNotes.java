package org.anxin.dispatch.handover.application;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.anxin.contracts.value.MatterId;
import org.anxin.contracts.value.TextRef;
import org.anxin.service.actor.Actor;
import org.anxin.service.clock.PlatformClock;
import org.anxin.service.privatestore.PrivateStore;
import org.anxin.service.problem.Problem;
import org.anxin.service.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Notes of hand-overs, which may hold personal data: who reads them is logged, then it happens. */
@Singleton
public class HandOverNotes {
    private final PrivateStore store;
    private final NoteReads reads;
    private final PlatformClock clock;

    HandOverNotes(PrivateStore store, NoteReads reads, PlatformClock clock) {
        this.store = store;
        this.reads = reads;
        this.clock = clock;
    }

    /** The notes of a hand-over's stream; empty when there are none. Fails with 410 when they were erased. */
    public Uni<Optional<String>> read(Actor actor, MatterId stream, @Nullable TextRef notes) {
        if (notes == null) {
            return Uni.createFrom().item(Optional.empty());
        }
        return reads.add(actor, stream, clock.now())
                .chain(() -> store.read(stream, notes))
                .invoke(found -> {
                    if (found.isEmpty()) {
                        throw new ProblemException(Problem.of(
                                410,
                                "erased",
                                "a person of a matter that was open then was erased, and the notes with it"));
                    }
                });
    }
}

package org.anxin.followup.callback.application;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.anxin.contracts.value.MatterId;
import org.anxin.service.actor.Access;
import org.anxin.service.actor.Actor;
import org.anxin.service.actor.Permission;
import org.anxin.service.clock.PlatformClock;
import org.anxin.service.privatestore.PrivateStore;
import org.jspecify.annotations.Nullable;

/** What people said in the call-backs of a follow-up's last leg. Whoever reads it is on record. */
@Singleton
public class CallBackTexts {
    private final FollowUps followUps;
    private final PrivateStore privateStore;
    private final TextReads reads;
    private final PlatformClock clock;

    CallBackTexts(FollowUps followUps, PrivateStore privateStore, TextReads reads, PlatformClock clock) {
        this.followUps = followUps;
        this.privateStore = privateStore;
        this.reads = reads;
        this.clock = clock;
    }

    /**
     * The words of a call-back.
     *
     * @param attempt counted from 1 within the leg
     * @param text null when it was erased
     */
    public record Words(int attempt, Instant at, @Nullable String text) {}

    /** The words of those call-backs that have some, in their order. */
    public Uni<List<Words>> read(Actor actor, MatterId matter) {
        Access.require(actor, Permission.READ_PRIVATE);
        return followUps
                .see(actor, matter)
                .map(followUp -> followUp.calls().stream()
                        .filter(call -> call.text() != null)
                        .toList())
                .chain(calls -> calls.isEmpty()
                        ? Uni.createFrom().item(List.of())
                        : reads.add(actor, matter, clock.now())
                                .chain(() -> privateStore.readAll(matter))
                                .map(texts -> calls.stream()
                                        .map(call -> new Words(
                                                call.attempt(),
                                                call.at(),
                                                texts.get(Objects.requireNonNull(call.text()))))
                                        .toList()));
    }
}

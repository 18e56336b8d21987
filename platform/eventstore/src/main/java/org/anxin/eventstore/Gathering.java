package org.anxin.eventstore;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.IntConsumer;

/**
 * Lets what arrives while a group is being worked on go together in the next: no added delay, one group at a time.
 *
 * @param <I> items
 * @param <A> their answers
 */
final class Gathering<I, A> {
    private static final int LARGEST_GROUP = 64;

    private final Function<List<I>, Uni<List<A>>> work;
    private final IntConsumer sizes;
    private final Queue<Waiting<I, A>> queue = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean working = new AtomicBoolean();

    private record Waiting<I, A>(I item, UniEmitter<? super A> emitter) {}

    /**
     * @param work answers a group's items in their order; when it fails with several, each of them is tried alone, so that only one that spoils the
     *     work for all fails
     * @param sizes told how many went together
     */
    Gathering(Function<List<I>, Uni<List<A>>> work, IntConsumer sizes) {
        this.work = work;
        this.sizes = sizes;
    }

    /** Answers on the caller's context. */
    Uni<A> submit(I item) {
        var caller = Vertx.currentContext();
        Uni<A> answered = Uni.createFrom().emitter(emitter -> {
            queue.add(new Waiting<>(item, emitter));
            next();
        });
        return caller == null ? answered : answered.emitOn(task -> caller.runOnContext(_ -> task.run()));
    }

    private void next() {
        if (queue.isEmpty() || !working.compareAndSet(false, true)) {
            return;
        }
        var group = new ArrayList<Waiting<I, A>>();
        for (Waiting<I, A> waiting; group.size() < LARGEST_GROUP && (waiting = queue.poll()) != null; ) {
            group.add(waiting);
        }
        if (group.isEmpty()) {
            release();
            return;
        }
        sizes.accept(group.size());
        answer(group).subscribe().with(_ -> release(), _ -> release());
    }

    private void release() {
        working.set(false);
        next();
    }

    private Uni<Void> answer(List<Waiting<I, A>> group) {
        return Uni.createFrom()
                .deferred(() -> work.apply(group.stream().map(Waiting::item).toList()))
                .invoke(answers -> {
                    for (var i = 0; i < group.size(); i++) {
                        group.get(i).emitter().complete(answers.get(i));
                    }
                })
                .replaceWithVoid()
                .onFailure()
                .recoverWithUni(failure -> group.size() == 1 ? fail(group.getFirst(), failure) : oneByOne(group));
    }

    private Uni<Void> oneByOne(List<Waiting<I, A>> group) {
        var all = Uni.createFrom().voidItem();
        for (var waiting : group) {
            all = all.chain(() -> answer(List.of(waiting)));
        }
        return all;
    }

    private static <I, A> Uni<Void> fail(Waiting<I, A> waiting, Throwable failure) {
        waiting.emitter().fail(failure);
        return Uni.createFrom().voidItem();
    }
}

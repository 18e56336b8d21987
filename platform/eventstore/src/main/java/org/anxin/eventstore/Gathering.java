package org.anxin.eventstore;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.IntConsumer;

/**
 * Lets what arrives while a group is being worked on go together in the next: no added delay, one group at a time.
 *
 * @param <I> items
 * @param <A> their answers
 */
public final class Gathering<I, A> {
    private static final int LARGEST_GROUP = 64;
    /** More than a burst; who comes later is told to come again. */
    private static final int MOST_WAITING = 2_000;
    /** Longer than the server lets a transaction run: only a connection that nobody answers any more takes so long. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private static final Set<String> DATA = Set.of("22", "23", "54");

    private final Function<List<I>, Uni<List<A>>> work;
    private final IntConsumer sizes;
    private final Queue<Waiting<I, A>> queue = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicBoolean working = new AtomicBoolean();

    private record Waiting<I, A>(I item, UniEmitter<? super A> emitter) {}

    /**
     * @param work answers a group's items in their order; when it fails for several by what one of them holds, each is tried alone, so that only
     *     that one fails. Whatever else fails, a database that is away, fails all
     * @param sizes told how many went together
     */
    public Gathering(Function<List<I>, Uni<List<A>>> work, IntConsumer sizes) {
        this.work = work;
        this.sizes = sizes;
    }

    /** Answers on the caller's context; fails with {@link OverloadedException} at once when too many wait. */
    public Uni<A> submit(I item) {
        if (waiting.incrementAndGet() > MOST_WAITING) {
            waiting.decrementAndGet();
            return Uni.createFrom().failure(new OverloadedException());
        }
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
            this.waiting.decrementAndGet();
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
        // Detached, since giving up waiting must not tear the transaction.
        return Detached.from(Uni.createFrom()
                        .deferred(() ->
                                work.apply(group.stream().map(Waiting::item).toList())))
                .ifNoItem()
                .after(LONGEST)
                .failWith(() -> new TimeoutException("the database didn't answer within " + LONGEST))
                .invoke(answers -> {
                    for (var i = 0; i < group.size(); i++) {
                        group.get(i).emitter().complete(answers.get(i));
                    }
                })
                .replaceWithVoid()
                .onFailure()
                .recoverWithUni(
                        failure -> group.size() > 1 && isOfTheirs(failure) ? oneByOne(group) : fail(group, failure));
    }

    private Uni<Void> oneByOne(List<Waiting<I, A>> group) {
        var all = Uni.createFrom().voidItem();
        for (var waiting : group) {
            all = all.chain(() -> answer(List.of(waiting)));
        }
        return all;
    }

    /** Whether the statement was refused for what it holds (classes 22 and 23 of SQL states, data and constraints; 54, limits) or the code threw. */
    private static boolean isOfTheirs(Throwable failure) {
        return failure instanceof PgException refused
                ? DATA.contains(String.valueOf(refused.getSqlState()).substring(0, 2))
                : failure instanceof IllegalArgumentException || failure instanceof IllegalStateException;
    }

    private static <I, A> Uni<Void> fail(List<Waiting<I, A>> group, Throwable failure) {
        group.forEach(waiting -> waiting.emitter().fail(failure));
        return Uni.createFrom().voidItem();
    }
}

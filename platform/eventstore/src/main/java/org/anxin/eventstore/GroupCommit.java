package org.anxin.eventstore;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntConsumer;

/**
 * Opens new streams. Those that arrive while a commit is under way go together in the next one: one statement, one fsync, no added delay. Only
 * streams whose id nobody can know yet come here, so none of them needs a stream lock, and none waits for another's.
 */
final class GroupCommit {
    private static final int LARGEST_GROUP = 64;

    private final Pool pool;
    private final EventWriter writer;
    private final IntConsumer groupSizes;
    private final Queue<Waiting> queue = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean writing = new AtomicBoolean();

    private record Waiting(Append append, UniEmitter<? super Boolean> emitter) {}

    GroupCommit(Pool pool, EventWriter writer, IntConsumer groupSizes) {
        this.pool = pool;
        this.writer = writer;
        this.groupSizes = groupSizes;
    }

    /**
     * Writes a new stream with its key.
     *
     * @return whether it was written; false when the key was taken before
     */
    Uni<Boolean> submit(Append append) {
        var caller = Vertx.currentContext();
        Uni<Boolean> written = Uni.createFrom().emitter(emitter -> {
            queue.add(new Waiting(append, emitter));
            next();
        });
        return caller == null ? written : written.emitOn(task -> caller.runOnContext(_ -> task.run()));
    }

    private void next() {
        if (queue.isEmpty() || !writing.compareAndSet(false, true)) {
            return;
        }
        var group = new ArrayList<Waiting>();
        for (Waiting waiting; group.size() < LARGEST_GROUP && (waiting = queue.poll()) != null; ) {
            group.add(waiting);
        }
        if (group.isEmpty()) {
            writing.set(false);
            next();
            return;
        }
        groupSizes.accept(group.size());
        write(group).subscribe().with(_ -> release(), _ -> release());
    }

    private void release() {
        writing.set(false);
        next();
    }

    private Uni<Void> write(List<Waiting> group) {
        return Uni.createFrom()
                .deferred(() ->
                        writer.write(pool, group.stream().map(Waiting::append).toList()))
                .invoke(written ->
                        group.forEach(waiting -> waiting.emitter.complete(written.contains(waiting.append().stream()))))
                .replaceWithVoid()
                .onFailure()
                .recoverWithUni(failure -> group.size() == 1 ? fail(group, failure) : oneByOne(group));
    }

    /** One item spoilt the statement for all: each tries alone, so that only that one fails. */
    private Uni<Void> oneByOne(List<Waiting> group) {
        var all = Uni.createFrom().voidItem();
        for (var waiting : group) {
            all = all.chain(() -> write(List.of(waiting)));
        }
        return all;
    }

    private static Uni<Void> fail(List<Waiting> group, Throwable failure) {
        group.forEach(waiting -> waiting.emitter().fail(failure));
        return Uni.createFrom().voidItem();
    }
}

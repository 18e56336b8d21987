package org.anxin.dispatch.live.application;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.UniEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The newest changes, read once for all who watch this instance and held in memory. Polls while somebody watches. Whoever is further behind than
 * this reaches reads from the table.
 */
@ApplicationScoped
class Tail {
    private static final Logger LOG = Logger.getLogger(Tail.class);
    private static final int KEPT = 4096;
    private static final int BATCH = 500;
    private static final Duration AFTER_FAULT = Duration.ofSeconds(1);

    private final ChangeReader reader;
    private final Duration poll;
    private final ArrayDeque<OrderChange> recent = new ArrayDeque<>();
    private final Set<UniEmitter<? super Boolean>> waiting = new LinkedHashSet<>();
    private int watchers;
    private boolean running;
    private boolean faulty;
    /** Everything behind this place, up to the head, is in memory; null until the head was read. */
    private @Nullable Place start;

    private Place head = Place.START;

    Tail(ChangeReader reader, LiveConfig config) {
        this.reader = reader;
        this.poll = config.poll();
    }

    /** One more watches, if that isn't more than so many. */
    synchronized boolean enter(int most) {
        if (watchers >= most) {
            return false;
        }
        watchers++;
        if (!running) {
            running = true;
            begin();
        }
        return true;
    }

    /** One fewer watches. */
    synchronized void leave() {
        watchers--;
    }

    /** How many watch. */
    synchronized int watchers() {
        return watchers;
    }

    /** From where on it has everything; null when it has nothing yet. */
    synchronized @Nullable Place start() {
        return start;
    }

    /** What it has behind a place, at most a batch; null when it doesn't reach back that far. */
    synchronized @Nullable List<OrderChange> after(Place place) {
        if (start == null || start.isAfter(place)) {
            return null;
        }
        var found = new ArrayDeque<OrderChange>();
        for (var newest = recent.descendingIterator(); newest.hasNext(); ) {
            var change = newest.next();
            if (!change.place().isAfter(place)) {
                break;
            }
            found.addFirst(change);
        }
        return found.stream().limit(BATCH).toList();
    }

    /** Completes once there is something behind a place. */
    Uni<Boolean> news(Place place) {
        return Uni.createFrom().emitter(emitter -> {
            synchronized (this) {
                if (start == null || !head.isAfter(place)) {
                    waiting.add(emitter);
                    emitter.onTermination(() -> forget(emitter));
                    return;
                }
            }
            emitter.complete(true);
        });
    }

    private synchronized void forget(UniEmitter<? super Boolean> emitter) {
        waiting.remove(emitter);
    }

    private void begin() {
        reader.head().subscribe().with(this::begun, failure -> failed(failure, this::begin));
    }

    private void begun(Place place) {
        synchronized (this) {
            start = place;
            head = place;
        }
        wake();
        later(poll, this::look);
    }

    private void look() {
        Place from;
        synchronized (this) {
            if (watchers == 0) {
                running = false;
                start = null;
                recent.clear();
                return;
            }
            from = head;
        }
        reader.after(from, BATCH).subscribe().with(this::found, failure -> failed(failure, this::look));
    }

    private void found(List<OrderChange> changes) {
        faulty = false;
        if (!changes.isEmpty()) {
            synchronized (this) {
                recent.addAll(changes);
                head = changes.getLast().place();
                while (recent.size() > KEPT) {
                    start = recent.removeFirst().place();
                }
            }
            wake();
        }
        later(changes.size() < BATCH ? poll : Duration.ZERO, this::look);
    }

    private void failed(Throwable failure, Runnable again) {
        if (!faulty) {
            LOG.warnf(
                    "those who watch orders wait for the database: %s",
                    failure.getClass().getName());
        }
        faulty = true;
        later(AFTER_FAULT, again);
    }

    private void wake() {
        List<UniEmitter<? super Boolean>> all;
        synchronized (this) {
            all = new ArrayList<>(waiting);
            waiting.clear();
        }
        all.forEach(emitter -> emitter.complete(true));
    }

    /** On an event loop a timer of no delay at all is refused. */
    private static void later(Duration in, Runnable work) {
        Infrastructure.getDefaultWorkerPool().schedule(work, Math.max(1, in.toMillis()), TimeUnit.MILLISECONDS);
    }
}

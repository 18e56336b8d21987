package org.anxin.dispatch.live.application;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.anxin.contracts.value.CentreCode;
import org.jspecify.annotations.Nullable;

/** One who watches: asked for the next signals again and again, never twice at a time. */
final class Watch {
    private static final int PAGE = 500;

    private final ChangeReader reader;
    private final Tail tail;
    private final CentreCode centre;
    private final Duration heartbeat;
    private @Nullable Place place;
    private boolean greeted;
    private long toldAtNanos = System.nanoTime();

    /** @param after where to go on; null for what happens from now on */
    Watch(ChangeReader reader, Tail tail, CentreCode centre, Duration heartbeat, @Nullable Place after) {
        this.reader = reader;
        this.tail = tail;
        this.centre = centre;
        this.heartbeat = heartbeat;
        this.place = after;
    }

    /** What comes next; may be nothing, and then the question is asked again. */
    Uni<List<Signal>> next() {
        var from = place;
        if (from == null) {
            return reader.head().map(this::greet);
        }
        if (!greeted) {
            return Uni.createFrom().item(() -> greet(from));
        }
        var recent = tail.after(from);
        if (recent != null) {
            return recent.isEmpty() ? rest(from) : Uni.createFrom().item(() -> taken(recent));
        }
        // Read before the table is: all that stands up to there can be read by then.
        var start = tail.start();
        return reader.after(from, PAGE).chain(page -> page.isEmpty() ? caughtUp(from, start) : taking(page));
    }

    /** The place stands in the first signal, so that one who was told nothing else can go on from there too. */
    private List<Signal> greet(Place at) {
        place = at;
        greeted = true;
        return told(List.of(new Signal(at, null)));
    }

    private Uni<List<Signal>> taking(List<OrderChange> changes) {
        return Uni.createFrom().item(() -> taken(changes));
    }

    private List<Signal> taken(List<OrderChange> changes) {
        var last = changes.getLast().place();
        place = last;
        var signals = new ArrayList<Signal>();
        for (var change : changes) {
            if (change.centre().equals(centre)) {
                signals.add(new Signal(change.place(), change));
            }
        }
        if (signals.isEmpty() && quietFor().compareTo(heartbeat) >= 0) {
            signals.add(new Signal(last, null));
        }
        return told(signals);
    }

    private Uni<List<Signal>> caughtUp(Place from, @Nullable Place start) {
        if (start != null && start.isAfter(from)) {
            place = start;
            return Uni.createFrom().item(List.of());
        }
        return rest(from);
    }

    /** Waits for news, or until a sign of life is due. */
    private Uni<List<Signal>> rest(Place at) {
        var left = heartbeat.minus(quietFor());
        if (!left.isPositive()) {
            return Uni.createFrom().item(() -> told(List.of(new Signal(at, null))));
        }
        return tail.news(at)
                .map(_ -> List.<Signal>of())
                .ifNoItem()
                .after(left)
                .recoverWithItem(() -> told(List.of(new Signal(at, null))));
    }

    private List<Signal> told(List<Signal> signals) {
        if (!signals.isEmpty()) {
            toldAtNanos = System.nanoTime();
        }
        return signals;
    }

    private Duration quietFor() {
        return Duration.ofNanos(System.nanoTime() - toldAtNanos);
    }
}

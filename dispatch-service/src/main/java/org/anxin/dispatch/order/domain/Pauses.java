package org.anxin.dispatch.order.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The whiles in which a clock's time didn't count. Where several cover a moment it is left out once, and what lies before the clock's start leaves nothing
 * out: a clock may have been started by a late report, when its order rested already.
 *
 * @param byHand of this clock alone; the last one may last
 * @param suspensions of its order; the last one may last
 */
public record Pauses(List<Pause> byHand, List<Pause> suspensions) {
    /** Its time always counted. */
    static final Pauses NONE = new Pauses(List.of(), List.of());

    public Pauses {
        byHand = List.copyOf(byHand);
        suspensions = List.copyOf(suspensions);
    }

    /** Whether there was any. */
    public boolean isEmpty() {
        return byHand.isEmpty() && suspensions.isEmpty();
    }

    /** Whether one lasts. */
    boolean lasts() {
        return lasts(byHand) || lasts(suspensions);
    }

    /** The one by hand that lasts; null when none does. */
    @Nullable
    Pause held() {
        return lasts(byHand) ? byHand.getLast() : null;
    }

    Pauses paused(Instant at) {
        return new Pauses(begun(byHand, at), suspensions);
    }

    Pauses resumed(Instant at) {
        return new Pauses(ended(byHand, at), suspensions);
    }

    /** The same while, or after, the order rested. */
    Pauses with(List<Pause> others) {
        return new Pauses(byHand, others);
    }

    /** The time of those that have ended; nobody knows yet how long one will be that lasts. */
    Duration known(Instant start) {
        return total(all().filter(pause -> pause.to() != null), start, Instant.MAX);
    }

    /** The time up to a moment; one that lasts counts up to there. */
    Duration before(Instant moment, Instant start) {
        return total(all(), start, moment);
    }

    private Stream<Pause> all() {
        return Stream.concat(byHand.stream(), suspensions.stream());
    }

    private static Duration total(Stream<Pause> whiles, Instant start, Instant end) {
        var total = Duration.ZERO;
        var counted = start;
        for (var pause : whiles.sorted(Comparator.comparing(Pause::from)).toList()) {
            var from = pause.from().isAfter(counted) ? pause.from() : counted;
            var to = pause.to() == null || pause.to().isAfter(end) ? end : pause.to();
            if (to.isAfter(from)) {
                total = total.plus(Duration.between(from, to));
                counted = to;
            }
        }
        return total;
    }

    private static boolean lasts(List<Pause> pauses) {
        return !pauses.isEmpty() && pauses.getLast().to() == null;
    }

    private static List<Pause> begun(List<Pause> pauses, Instant at) {
        var all = new ArrayList<>(pauses);
        all.add(new Pause(at, null));
        return all;
    }

    private static List<Pause> ended(List<Pause> pauses, Instant at) {
        var all = new ArrayList<>(pauses);
        all.set(all.size() - 1, new Pause(all.getLast().from(), at));
        return all;
    }
}
